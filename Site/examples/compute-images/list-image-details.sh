#!/bin/sh
# List image details
# GET /v2/{tenant_id}/images/detail
# Reference: compute-images/list-image-details.html
#
# Prints the body of the answer, or its headers for HEAD. Exits with 0 when the status is the
# documented one, 1 when it is not, 64 for an unknown argument, 127 without curl, and with the
# exit code of curl when there is no answer. `--help` lists what else it can ask for.
#
# What stands in single quotes is data of the page, and never meant to expand:
# shellcheck disable=SC1003,SC1112,SC2016

set -eu

BASE_URL="${BASE_URL:-http://127.0.0.1:4010}"
TOKEN="${TOKEN:-endpaper-token}"

usage() {
  printf '%s\n' \
    'Usage: sh list-image-details.sh [NAME | --list | --help]' \
    '' \
    'Calls GET /v2/{tenant_id}/images/detail at $BASE_URL and prints the answer.' \
    'NAME is one of:' \
    '  execution  200 Execution' \
    '  error-execution  400 Error execution'
}

fail() {
  printf '%s: %s\n' "${0##*/}" "$2" >&2
  exit "$1"
}

# request STATUS OPTION...: calls curl with the options and expects the status.
request() {
  expected=$1
  shift
  command -v curl >/dev/null 2>&1 || fail 127 "curl is not installed"
  answer=$(mktemp)
  trap 'rm -f "$answer"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  status=$(curl --silent --show-error --globoff --output "$answer" \
    --write-out '%{http_code}' "$@") ||
    fail $? "no answer from $BASE_URL"
  cat "$answer"
  [ "$status" = "$expected" ] || fail 1 "expected status $expected, got $status"
}

case "${1-}" in
  '')
    request 200 \
      --url "$BASE_URL"'/v2/00000000-0000-4000-8000-000000000001/images/detail' \
      --header 'Accept: application/json' \
      --header 'X-Auth-Token: '"$TOKEN"
    ;;
  'execution')
    request 200 \
      --url "$BASE_URL"'/v2/f66f8e846a65484a9a6740077e72e3dd/images/detail' \
      --header 'X-Auth-Token: '"$TOKEN" \
      --header 'Accept: application/json' \
      --header 'Prefer: code=200, example=execution'
    ;;
  'error-execution')
    request 400 \
      --url "$BASE_URL"'/v2/f66f8e846a65484a9a6740077e2e3dd/images/detail' \
      --header 'X-Auth-Token: '"$TOKEN" \
      --header 'Accept: application/json' \
      --header 'Prefer: code=400, example=error-execution'
    ;;
  --list)
    printf '%s\n' \
      'execution' \
      'error-execution'
    ;;
  --help | -h)
    usage
    ;;
  *)
    usage >&2
    exit 64
    ;;
esac
