#!/usr/bin/env bash
# Measures whole processes: sync from a folder, one lookup before and after it, and every ZIP code in one go.
#
#   src/bench/sync.sh [FOLDER] [ROUNDS]     FOLDER of originals (default: ../shared/data), ROUNDS (default: 7)
#
# Prints the median seconds of the rounds, each with the processor's seconds and the largest memory.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

from=${1:-../shared/data}
rounds=${2:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/before" "$work/after"
cut -d, -f3 "$from/zip-districts/zccd.csv" | sed 1d | sort -u >"$work/codes"

measure() {
  local what=$1 input=$2
  shift 2
  : >"$work/times"
  for ((i = 0; i < rounds; i++)); do
    /usr/bin/time -a -o "$work/times" -f '%e %U %M' "$@" <"$input" >/dev/null
  done
  sort -n "$work/times" | awk -v what="$what" '
    { line[NR] = $0; if ($3 > most) most = $3 }
    END { split(line[int((NR + 1) / 2)], m, " "); printf "%-34s %5.2f s (processor %5.2f s), at most %d MB\n", what, m[1], m[2], most / 1024 }'
}

./constituent lookup 94110 --data "$work/before" >/dev/null # built and warmed up
measure 'the first sync from a folder' /dev/null bash -c 'rm -rf "$1"; ./constituent sync --from "$2" --data "$1"' - "$work/after" "$from"
measure 'a further sync' /dev/null ./constituent sync --from "$from" --data "$work/after"
measure 'one lookup before a sync' /dev/null ./constituent lookup 94110 --data "$work/before"
measure 'one lookup after a sync' /dev/null ./constituent lookup 94110 --data "$work/after"
measure "$(wc -l <"$work/codes") ZIP codes before a sync" "$work/codes" ./constituent lookup --json --batch --data "$work/before"
measure "$(wc -l <"$work/codes") ZIP codes after a sync" "$work/codes" ./constituent lookup --json --batch --data "$work/after"
