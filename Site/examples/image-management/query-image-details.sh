#!/bin/sh
# Query image details (native OpenStack API v1.1)
# GET /v1.1/images/detail
# Reference: image-management/query-image-details.html
#
# Prints the body of the answer, or its headers for HEAD. Exits with 0 when the status is the
# documented one, 1 when it is not, 64 for an unknown argument, 127 without curl, and with the
# exit code of curl when there is no answer. `--help` lists what else it can ask for.
#
# What stands in single quotes is data of the page, and never meant to expand:
# shellcheck disable=SC1003,SC1112,SC2016

set -eu

BASE_URL="${BASE_URL:-http://127.0.0.1:4010}"

usage() {
  printf '%s\n' \
    'Usage: sh query-image-details.sh [NAME | --list | --help]' \
    '' \
    'Calls GET /v1.1/images/detail at $BASE_URL and prints the answer.' \
    'There is no further documented answer.'
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
      --url "$BASE_URL"'/v1.1/images/detail?disk_format=qcow2'
    ;;
  --list)
    :
    ;;
  --help | -h)
    usage
    ;;
  *)
    usage >&2
    exit 64
    ;;
esac
