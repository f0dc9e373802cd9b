#!/usr/bin/env bash
# Judges the pages with programs of others: Lighthouse, the Nu HTML checker, and wrk for the load.
# ./verify --full runs it. It starts the program itself, on this machine only, and ends it again.
#
#   tools/audit.sh    needs target/constituent.jar, node, npm, chromium and wrk
#
# Lighthouse's scores and the HTML are demands; the load is told, not judged, for it depends on the machine.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

least_score=95
pages=(/ /scoreboard /act)
all_pages=("${pages[@]}" '/act?place=02139' '/scoreboard?state=TX' /legislators/M000133 '/act?place=90210' /updates
  /updates/2025-09-letter-to-ice /privacy /chat /nowhere /c/airport-face-scans/)
ex_config=78

missing=()
for tool in node npm chromium wrk curl java; do
  command -v "$tool" >/dev/null || missing+=("$tool")
done
if ((${#missing[@]} > 0)); then
  echo "The pages are not audited: ${missing[*]} is not installed (on Debian: apt-get install nodejs npm chromium wrk curl)." >&2
  exit "$ex_config"
fi

work=$PWD/target/audit
rm -rf "$work/run"
mkdir -p "$work/run" "$work/html"

# Newest at the time: no list of their versions is kept here, for nothing of ours is made of them.
if [[ ! -x $work/node_modules/.bin/lighthouse || ! -d $work/node_modules/vnu-jar ]]; then
  (cd "$work" && npm install --silent --no-save --no-audit --no-fund --no-package-lock --ignore-scripts lighthouse vnu-jar)
fi

cp -R config "$work/run/config"
sed -i -e 's/every: PT12H/every: off/' -e 's/most-requests: 240/most-requests: 1000000/' "$work/run/config/constituent.yaml"
CONSTITUENT_BUILD=off CONSTITUENT_DATA=$work/run/data \
  ./constituent run --port 0 --config "$work/run/config" >"$work/run/log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
for ((i = 0; i < 300; i++)); do
  site=$(sed -n 's|^★ pages: \(http://[0-9.:]*\).*|\1|p' "$work/run/log")
  [[ -z $site ]] || ! curl -fsS -o /dev/null "$site/readyz" 2>/dev/null || break
  sleep 0.2
done
[[ -n $site ]] || {
  cat "$work/run/log" >&2
  exit 1
}

status=0

echo "── HTML, by the Nu checker"
rm -f "$work"/html/*
for page in "${all_pages[@]}"; do
  for language in en es; do
    curl -sS -H "Accept-Language: $language" -o "$work/html/$language$(tr -c 'A-Za-z0-9\n' _ <<<"$page").html" "$site$page"
  done
done
java -Xss4m -jar "$work"/node_modules/vnu-jar/build/dist/vnu.jar --errors-only "$work"/html/*.html || status=1
((status != 0)) || echo "$((${#all_pages[@]} * 2)) pages: no errors"

# Lighthouse plays a Moto G Power by slowing this machine's processor down, by 4 unless told otherwise, which is meant for
# a fast desktop. As Chrome's own calibration does, the factor is this machine's benchmark index by that phone's, 264.
once() {
  CHROME_PATH=$(command -v chromium) "$work/node_modules/.bin/lighthouse" "$site$1" --quiet --output=json \
    --output-path="$2" --only-categories=performance,accessibility,best-practices,seo \
    --throttling.cpuSlowdownMultiplier="$3" \
    --chrome-flags='--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
}

# Now and then a browser starts without recording anything, which says nothing of the page.
lighthouse() {
  once "$@" || once "$@"
}

# Nobody measures the first minute of a program that runs for months.
for ((i = 0; i < 200; i++)); do
  for page in "${pages[@]}"; do
    curl -fsS -o /dev/null "$site$page"
  done
done

lighthouse / "$work/run/calibration.json" 4
slowdown=$(node -e '
  const index = JSON.parse(require("fs").readFileSync(process.argv[1])).environment.benchmarkIndex;
  console.log(Math.min(4, Math.max(1, index / 264)).toFixed(2));
  console.error("── Lighthouse: benchmark index " + Math.round(index) + "; the median of five runs of each page");
' "$work/run/calibration.json")
echo "processor slowed down by $slowdown"
for page in "${pages[@]}"; do
  for run in 1 2 3 4 5; do
    lighthouse "$page" "$work/run/lighthouse-$run.json" "$slowdown"
  done
  node -e '
    const [page, least, ...files] = process.argv.slice(1);
    const runs = files.map(file => JSON.parse(require("fs").readFileSync(file)))
      .sort((one, other) => one.categories.performance.score - other.categories.performance.score);
    const { categories, audits } = runs[2];
    const all = Object.values(categories);
    console.log(page + ": " + all.map(one => one.title + " " + Math.round(one.score * 100)).join(", ")
      + " (performance of all five: " + runs.map(run => Math.round(run.categories.performance.score * 100)).join(", ") + ")");
    const low = all.filter(one => Math.round(one.score * 100) < Number(least));
    for (const one of low)
      for (const ref of one.auditRefs.filter(ref => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1))
        console.log("  " + one.title + ": " + ref.id + " " + (audits[ref.id].displayValue || ""));
    process.exit(low.length > 0 ? 1 : 0);
  ' "$page" "$least_score" "$work"/run/lighthouse-[1-5].json || status=1
done

echo "── Load, by wrk: 2 threads, 16 connections, 10 seconds each after 5 to warm up"
for path in /healthz /scoreboard '/act?place=02139' /healthz; do
  wrk -t2 -c16 -d5s "$site$path" >/dev/null
  wrk -t2 -c16 -d10s --latency "$site$path" | awk -v path="$path" '
    /99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = ", " $0 }
    END { printf "%s %s requests/s, p99 %s%s\n", path, rate, p99, bad }' | tee -a "$work/run/load"
done
awk '{ rate[$1] = $2 } END {
  for (path in rate) if (path != "/healthz") printf "%s: %.3f of /healthz\n", path, rate[path] / rate["/healthz"]
}' "$work/run/load"

exit "$status"
