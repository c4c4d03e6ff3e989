# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2016,SC2013
# scripts/setup on made-up systems: a PATH that holds what the case wants, headers below a folder of the
# test's, an apt-get that writes down how it was called.
# shellcheck source=tests/scripts/check.sh
. "$(dirname "${BASH_SOURCE[0]}")/check.sh"

bin=$scratch/bin
include=$scratch/prefix/usr/include
fuzzer_runtime=$scratch/prefix/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux
calls=$scratch/apt-calls

headers=(openssl/ssl.h nlohmann/json.hpp pcre2.h simdjson.h yaml.h kainjow/mustache.hpp CLI/CLI.hpp gtest/gtest.h
  rapidjson/document.h)

program() { # NAME, text on standard input
  { echo '#!/usr/bin/env bash' && cat; } >"$bin/$1"
  chmod +x "$bin/$1"
}

boost() { # VERSION FOLDER
  mkdir -p "$2/boost"
  printf '#define BOOST_VERSION_HPP\n#define BOOST_VERSION %s\n' "$1" >"$2/boost/version.hpp"
}

# A Debian on which nothing is missing, run by root.
make_system() {
  mkdir -p "$bin" "$include"
  local tool header
  for tool in bash env sed grep awk head find mktemp rm mv mkdir cat cp tee sort tr dirname basename nproc dpkg-deb tar; do
    ln -s "$(command -v "$tool")" "$bin/$tool"
  done
  for header in "${headers[@]}"; do
    mkdir -p "$include/$(dirname "$header")"
    touch "$include/$header"
  done
  mkdir -p "$fuzzer_runtime"
  touch "$fuzzer_runtime/libclang_rt.fuzzer-x86_64.a"
  boost 108100 "$include"
  program id <<<'echo 0'
  program g++ <<<'case $1 in --version) echo "g++ (Debian) 12.2.0" ;; *) echo 12.2.0 ;; esac'
  program cmake <<<'echo "cmake version 3.25.1"'
  program python3 <<<'exit 0'
  program dpkg-query <<<'exit 0'
  for tool in ninja make git clang-format-14 clang++-14; do program "$tool" <<<'exit 0'; done
  # What apt-get would fetch: all headers, and a package of Boost.
  cp -R "$scratch/prefix" "$scratch/full"
  mkdir -p "$scratch/package/DEBIAN"
  printf 'Package: libboost1.81-dev\nVersion: 1\nArchitecture: all\nMaintainer: nobody <nobody@example.org>\nDescription: test\n' \
    >"$scratch/package/DEBIAN/control"
  boost 108100 "$scratch/package/usr/include"
  touch "$calls"
  program apt-get <<SCRIPT
echo "\$*" >>"$calls"
case " \$* " in
  *" download "*) dpkg-deb -b "$scratch/package" libboost1.81-dev_1_all.deb ;;
  *" install "*) cp -R "$scratch/full/." "$scratch/prefix" ;;
esac
SCRIPT
}

setup() {
  run env -i PATH="$bin" HOME="$scratch" ZEFIR_SETUP_PREFIX="$scratch/prefix" ZEFIR_PYTHON="$bin/python3" \
    ZEFIR_BUILD_ROOT="$scratch/build" "$@" bash "$repository/scripts/setup" "${setup_arguments[@]}"
}
setup_arguments=()

expect_call() { grep -qE -- "$1" "$calls" || fail "apt-get was not called as '$1' but: $(cat "$calls")"; }
expect_no_call() { ! grep -qE -- "$1" "$calls" || fail "apt-get was called: $(cat "$calls")"; }

test_does_nothing_where_nothing_is_missing() {
  make_system
  setup
  expect_status 0
  expect_output "everything is here"
  expect_no_call .
}

test_installs_what_is_missing_and_removes_nothing() {
  make_system
  rm "$include/yaml.h" "$include/pcre2.h"
  setup
  expect_status 0
  expect_call ' update$'
  expect_call ' install .*--no-remove .*libpcre2-dev libyaml-dev$'
  expect_no_call '(^| )(remove|purge|autoremove)( |$)|libssl-dev'
}

test_installs_what_fuzzing_needs() {
  make_system
  rm -r "$fuzzer_runtime"
  setup
  expect_status 0
  expect_call ' install .*libclang-rt-14-dev$'
}

test_installs_boost_where_there_is_none() {
  make_system
  rm -r "$include/boost"
  setup
  expect_status 0
  expect_call ' install .*libboost1.81-dev$'
  expect_no_call download
}

test_unpacks_boost_beside_an_older_one() {
  make_system
  boost 107400 "$include"
  setup
  expect_status 0
  expect_call ' download libboost1.81-dev$'
  expect_no_call '(^| )(install|remove|purge|autoremove)( |$)'
  grep -q 108100 "$scratch/build/deps/boost/usr/include/boost/version.hpp" || fail "Boost 1.81 was not unpacked"
  grep -q 107400 "$include/boost/version.hpp" || fail "the older Boost was touched"
  # CMake is pointed there, and the next run has nothing to do.
  run env ZEFIR_BUILD_ROOT="$scratch/build" bash -c '. "$1/scripts/lib.sh"; boost_arguments' bash "$repository"
  expect_output "-DZEFIR_BOOST_ROOT=$scratch/build/deps/boost"
  : >"$calls"
  setup
  expect_status 0
  expect_no_call .
}

test_uses_a_boost_of_the_users_own() {
  make_system
  boost 107400 "$include"
  boost 108300 "$scratch/own"
  setup ZEFIR_BOOST_ROOT="$scratch/own"
  expect_status 0
  expect_no_call .
  boost 107400 "$scratch/own"
  setup ZEFIR_BOOST_ROOT="$scratch/own"
  expect_status 1
  expect_output "holds no Boost 1.81 or newer"
}

test_says_that_there_is_no_network() {
  make_system
  rm "$include/yaml.h"
  program apt-get <<<"echo \"Temporary failure resolving 'deb.debian.org'\"; exit 100"
  setup
  expect_status 1
  expect_output "no package server could be reached to install libyaml-dev. Is there a network?"
}

test_says_when_installing_would_remove_packages() {
  make_system
  rm "$include/yaml.h"
  program apt-get <<<'case " $* " in *" install "*) echo "E: Packages need to be removed but remove is disabled."; exit 100 ;; esac'
  setup
  expect_status 1
  expect_output "would remove other packages, so nothing was done"
}

test_says_that_root_is_needed() {
  make_system
  rm "$include/yaml.h"
  program id <<<'echo 1000'
  setup
  expect_status 1
  expect_output "installing needs root"
  expect_output "apt-get install --no-remove --no-install-recommends libyaml-dev"
  expect_no_call .
}

test_asks_sudo_where_it_lets_in() {
  make_system
  rm "$include/yaml.h"
  program id <<<'echo 1000'
  program sudo <<SCRIPT
if [ "\$1" = -n ]; then exit 0; fi
echo "\$*" >>"$scratch/sudo-calls"
exec "\$@"
SCRIPT
  setup
  expect_status 0
  grep -q 'apt-get .* install .*libyaml-dev' "$scratch/sudo-calls" || fail "sudo was not asked"
}

test_lists_what_is_missing_where_there_is_no_apt() {
  make_system
  rm "$bin/apt-get"
  setup
  expect_status 0
  rm "$include/CLI/CLI.hpp" "$bin/ninja"
  boost 107400 "$include"
  setup
  expect_status 1
  expect_output "not a Debian-like system"
  expect_output "header CLI/CLI.hpp"
  expect_output "command ninja"
  expect_output "Boost 1.81 or newer (an older one is installed"
  expect_output "ninja-build libcli11-dev"
}

test_refuses_an_old_compiler() {
  make_system
  program g++ <<<'echo 10.2.1'
  setup
  expect_status 1
  expect_output "is too old: zefir needs GCC 12 or Clang 16"
  program clang++ <<<'case $1 in --version) echo "Debian clang version 16.0.6" ;; *) echo 16.0.6 ;; esac'
  setup CXX=clang++
  expect_status 0
  program clang++ <<<'case $1 in --version) echo "Debian clang version 14.0.6" ;; *) echo 14.0.6 ;; esac'
  setup CXX=clang++
  expect_status 1
  expect_output "Clang 14.0.6"
}

test_refuses_an_old_cmake() {
  make_system
  program cmake <<<'echo "cmake version 3.18.4"'
  setup
  expect_status 1
  expect_output "CMake 3.18.4 is too old"
}

test_only_looks_when_told_so() {
  make_system
  setup_arguments=(--check)
  setup
  expect_status 0
  rm "$include/yaml.h"
  boost 107400 "$include"
  setup
  expect_status 1
  expect_output "missing: libyaml-dev libboost1.81-dev (an older Boost is installed)"
  expect_no_call .
  setup_arguments=(--chekc)
  setup
  expect_status 1
  expect_output "unknown option '--chekc'"
}

# CMake names a package for all it looks for; setup must know each.
test_knows_every_package_that_cmake_names() {
  local package known=0
  for package in $(grep -oE '\blib[a-z0-9.-]+-dev\b' "$repository/cmake/ZefirDependencies.cmake" | sort -u); do
    case $package in libboost-url1.81-dev) continue ;; esac # its headers come with libboost1.81-dev
    grep -qw -- "$package" "$repository/scripts/setup" || fail "scripts/setup does not know $package"
    known=$((known + 1))
  done
  [ "$known" -ge 8 ] || fail "found only $known packages in ZefirDependencies.cmake"
}

run_case "$@"
