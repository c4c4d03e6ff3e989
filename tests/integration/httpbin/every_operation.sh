# SPDX-License-Identifier: Apache-2.0
# Every operationId of schemas/httpbin/openapi.yaml is called in a test of this folder.
# Usage: bash every_operation.sh REPOSITORY
set -euo pipefail
cd "$1"
missing=0
known=0
for id in $(sed -n 's/^ *operationId: \([a-z0-9_]*\)$/\1/p' schemas/httpbin/openapi.yaml); do
  known=$((known + 1))
  if [ "$id" = delete ]; then id=delete_; fi # a keyword
  if ! grep -q "client\.$id(" tests/integration/httpbin/*_test.cpp; then
    echo "no test calls client.$id()" >&2
    missing=$((missing + 1))
  fi
done
if [ "$known" -lt 81 ]; then
  echo "only $known operations were found in the description" >&2
  exit 1
fi
echo "$known operations, $missing of them not called"
[ "$missing" -eq 0 ]
