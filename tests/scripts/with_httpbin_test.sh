# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2016
# scripts/with-httpbin: the server is there while the command runs, and gone afterwards.
# shellcheck source=tests/scripts/check.sh
. "$(dirname "${BASH_SOURCE[0]}")/check.sh"

with_httpbin=$repository/scripts/with-httpbin

# Prints the status line of GET $2 on the server at $1, or fails when nobody listens.
get='port=${1##*:}; exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
printf "GET %s HTTP/1.0\r\n\r\n" "$2" >&3; IFS= read -r line <&3; echo "$line"'

# Succeeds once nobody listens at URL $1.
is_gone() {
  for _ in {1..100}; do
    bash -c "$get" bash "$1" /ip >/dev/null 2>&1 || return 0
    sleep 0.1
  done
  return 1
}

test_serves_while_the_command_runs() {
  run "$with_httpbin" bash -c "echo \$HTTPBIN_URL >$scratch/url; set -- \$HTTPBIN_URL /uuid; $get"
  expect_status 0
  expect_output " 200 "
  is_gone "$(cat "$scratch/url")" || fail "the server still listens"
}

test_gives_the_exit_code_of_the_command() {
  run "$with_httpbin" bash -c 'exit 42'
  expect_status 42
  run "$with_httpbin" "$scratch/no-such-program"
  expect_status 127
}

test_ends_the_server_when_it_is_killed() {
  "$with_httpbin" bash -c "echo \$HTTPBIN_URL >$scratch/url.new; mv $scratch/url.new $scratch/url; sleep 30" >/dev/null 2>&1 &
  local pid=$!
  for _ in {1..300}; do
    [ -e "$scratch/url" ] && break
    sleep 0.1
  done
  kill -KILL "$pid"
  is_gone "$(cat "$scratch/url")" || fail "the server outlives a killed script"
}

test_says_why_the_server_did_not_start() {
  printf '#!/bin/sh\ncase "$*" in *gunicorn*--bind*) echo "no such worker"; exit 3 ;; esac\n' >"$scratch/python"
  chmod +x "$scratch/python"
  run env ZEFIR_PYTHON="$scratch/python" "$with_httpbin" touch "$scratch/was-run"
  expect_status 1
  expect_output "no such worker"
  expect_output "httpbin ended before it served"
  [ ! -e "$scratch/was-run" ] || fail "the command was run without a server"
}

test_says_what_is_missing() {
  mkdir "$scratch/bin"
  local tool
  for tool in bash env sed dirname basename; do ln -s "$(command -v "$tool")" "$scratch/bin/$tool"; done
  # A Python that has nothing: the one of PATH and the system's own are not asked.
  sed 's|/usr/bin/python3 python3|/nonexistent/python3|' "$repository/scripts/lib.sh" >"$scratch/lib.sh"
  cp "$with_httpbin" "$scratch/with-httpbin"
  run env PATH="$scratch/bin" bash "$scratch/with-httpbin" true
  expect_status 1
  expect_output "python3-httpbin gunicorn"
}

run_case "$@"
