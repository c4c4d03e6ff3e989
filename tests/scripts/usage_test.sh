# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What scripts/conformance and scripts/fuzz say before they build anything.
# shellcheck source=tests/scripts/check.sh
. "$(dirname "${BASH_SOURCE[0]}")/check.sh"

test_conformance_refuses_an_unknown_group() {
  run "$repository/scripts/conformance" json-texts other
  expect_status 2
  expect_output "unknown group 'other'; there are: json-texts"
  run "$repository/scripts/conformance" --jsn
  expect_status 2
  expect_output "unknown option '--jsn'"
}

test_conformance_says_which_folder_is_missing() {
  run env ZEFIR_JSON_TEXTS="$scratch/none" "$repository/scripts/conformance" json-texts
  expect_status 3
  expect_output "there is no folder $scratch/none; name another one in ZEFIR_JSON_TEXTS"
}

test_conformance_explains_itself() {
  run "$repository/scripts/conformance" --help
  expect_status 0
  expect_output "json-texts   JSON texts that must be accepted"
}

test_fuzz_refuses_wrong_usage() {
  run "$repository/scripts/fuzz" other
  expect_status 2
  expect_output "unknown target 'other'; there are: reader load round_trip"
  run "$repository/scripts/fuzz" --seconds 0
  expect_status 2
  expect_output "--seconds needs a number above 0, not '0'"
}

# scripts/fuzz names the targets that CMake knows, and each has seeds.
test_fuzz_knows_every_target() {
  local targets target
  targets=$(sed -n 's/^foreach(target \(.*\))$/\1/p' "$repository/tests/fuzz/CMakeLists.txt")
  [ -n "$targets" ] || fail "tests/fuzz/CMakeLists.txt names no targets"
  grep -qF "all_targets=($targets)" "$repository/scripts/fuzz" || fail "scripts/fuzz does not know: $targets"
  for target in $targets; do
    [ -n "$(ls "$repository/tests/fuzz/seeds/$target")" ] || fail "$target has no seeds"
  done
}

run_case "$@"
