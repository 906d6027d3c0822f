#!/bin/sh
# Show a book
# GET /books/{book_id}
# Reference: books/show-book.html
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
    'Usage: sh show-book.sh [NAME | --list | --help]' \
    '' \
    'Calls GET /books/{book_id} at $BASE_URL and prints the answer.' \
    'NAME is one of:' \
    '  no-such-book  404 No such book'
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
      --url "$BASE_URL"'/books/b1?all' \
      --header 'X-Auth-Token: '"$TOKEN"
    ;;
  'no-such-book')
    request 404 \
      --url "$BASE_URL"'/books/b1?all' \
      --header 'X-Auth-Token: '"$TOKEN" \
      --header 'Prefer: code=404, example=no-such-book'
    ;;
  --list)
    printf '%s\n' \
      'no-such-book'
    ;;
  --help | -h)
    usage
    ;;
  *)
    usage >&2
    exit 64
    ;;
esac
