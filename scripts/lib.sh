# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034
# What the scripts share. Sourced by bash with `set -euo pipefail`; defines functions and `root`, runs
# nothing. `ZEFIR_BUILD_ROOT` puts the build folders elsewhere than in build/.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build_root=${ZEFIR_BUILD_ROOT:-$root/build}
me=$(basename "$0")

say() { printf '%s: %s\n' "$me" "$*" >&2; }
die() {
  printf '%s: error: %s\n' "$me" "$*" >&2
  exit 1
}

# The text of `usage` in a script is the comment at its head, after the licence.
usage() { sed -n '3,/^[^#]/{s/^# \{0,1\}//p}' "$0"; }

have() { command -v "$1" >/dev/null 2>&1; }

# How many compilers run at once: the processors this process may use, but one for each 1.5 GB of memory.
jobs_for_this_machine() {
  local jobs memory
  jobs=$(nproc 2>/dev/null || echo 2)
  memory=$(awk '/^MemAvailable:/ {print int($2 / 1572864)}' /proc/meminfo 2>/dev/null || echo "$jobs")
  [ "${memory:-0}" -ge 1 ] || memory=1
  [ "$memory" -lt "$jobs" ] && jobs=$memory
  echo "$jobs"
}

# BOOST_VERSION of the Boost whose headers lie in folder $1 ("108100"), or nothing.
boost_version_in() {
  local file=$1/boost/version.hpp
  [ -r "$file" ] && sed -n 's/^#define BOOST_VERSION \([0-9]*\).*/\1/p' "$file"
}

# Where scripts/setup unpacks Boost 1.81 when an older one is installed.
unpacked_boost=$build_root/deps/boost

# What CMake must be told to find Boost: nothing but a cleared path where the system's is new enough.
boost_arguments() {
  local folder=${ZEFIR_BOOST_ROOT:-}
  if [ -z "$folder" ] && [ -r "$unpacked_boost/usr/include/boost/version.hpp" ]; then
    folder=$unpacked_boost
  fi
  printf '%s\n' "-UZEFIR_BOOST_INCLUDE_DIR" "-DZEFIR_BOOST_ROOT=$folder"
}

# The Python that has all of the modules: Debian's own before whatever stands first in PATH.
python_with() {
  local python
  for python in "${ZEFIR_PYTHON:-}" /usr/bin/python3 python3; do
    if [ -n "$python" ] && have "$python" && "$python" -I -c 'import sys, importlib.util as u
sys.exit(not all(u.find_spec(module) for module in sys.argv[1:]))' "$@" 2>/dev/null; then
      echo "$python"
      return 0
    fi
  done
  return 1
}

# configure PRESET [ARGUMENT ...]: runs CMake in build/PRESET. Its talk is shown only when it fails.
configure() {
  local preset=$1 log boost_flags
  shift
  mapfile -t boost_flags < <(boost_arguments)
  mkdir -p "$build_root/$preset"
  log=$build_root/$preset/configure.log
  say "configuring $preset"
  if ! (cd "$root" && cmake --preset "$preset" -B "$build_root/$preset" "${boost_flags[@]}" "$@" >"$log" 2>&1 </dev/null); then
    cat "$log" >&2
    die "CMake could not configure $preset (its messages are above)"
  fi
}

# compile PRESET [TARGET ...]: builds all, or the targets.
compile() {
  local preset=$1 jobs
  shift
  jobs=$(jobs_for_this_machine)
  say "building $preset ($jobs at once)"
  if [ $# -gt 0 ]; then set -- --target "$@"; fi
  cmake --build "$build_root/$preset" -j "$jobs" "$@" </dev/null || die "building $preset failed"
}

current_commit() { git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown; }

# figures_as_json COMMIT: the lines `figure NAME VALUE UNIT goal GOAL met|missed` of standard input as JSON;
# other lines are passed over.
figures_as_json() {
  awk -v commit="$1" '
    BEGIN { printf "{\"commit\": \"%s\", \"figures\": [", commit }
    /^figure / {
      printf "%s\n  {\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"goal\": %s, \"met\": %s}",
        comma, $2, $3, $4, $6, ($7 == "met" ? "true" : "false")
      comma = ","
    }
    END { print "\n]}" }'
}
