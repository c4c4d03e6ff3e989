# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034
# The little that tests of scripts need. Sourced; the file that sources it defines functions test_CASE and
# ends with `run_case "$@"`.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  if [ -e "$scratch/output" ]; then
    echo "--- what was printed:" >&2
    cat "$scratch/output" >&2
  fi
  exit 1
}

# Runs a command; its output goes to $scratch/output, its exit code to `status`.
run() {
  status=0
  "$@" >"$scratch/output" 2>&1 </dev/null || status=$?
}

expect_status() { [ "$status" -eq "$1" ] || fail "exit code $status instead of $1"; }
expect_output() { grep -qF -- "$1" "$scratch/output" || fail "no '$1' in what was printed"; }
expect_no_output() { ! grep -qF -- "$1" "$scratch/output" || fail "'$1' in what was printed"; }

run_case() {
  declare -F "test_$1" >/dev/null || fail "there is no test_$1"
  "test_$1"
}
