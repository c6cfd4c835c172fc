#!/usr/bin/env bash
# Process start to the first 200 of the home page (data seeded before), and the memory of the idle process.
. "$(dirname "$0")/common.sh"
need curl
runs=${RUNS:-10}

publish
start_app
stop_app
for run in $(seq "$runs"); do
  from=$(date +%s%N)
  (cd "$work/app" && exec env ATLAS_DATA="$work/data" ./AiChainAtlas.Web --urls "$site" >"$work/app.log" 2>&1) &
  app_pid=$!
  until curl -sf -m 2 -o /dev/null "$site/"; do sleep 0.005; done
  echo $((($(date +%s%N) - from) / 1000000)) >>"$work/cold"
  awk '/VmRSS/ { print $2 / 1024 }' "/proc/$app_pid/status" >>"$work/rss"
  stop_app
done
echo "cold start to first 200 on /: median $(median <"$work/cold") ms of $runs (min $(sort -n "$work/cold" | head -1), max $(sort -n "$work/cold" | tail -1))"
echo "memory after it: median $(median <"$work/rss") MB"
start_app
for page in "${pages[@]}"; do
  echo "time to first byte of $page: first $(curl -s -o /dev/null -w '%{time_starttransfer}' -H 'Accept-Encoding: br' "$site$page") s, then $(curl -s -o /dev/null -w '%{time_starttransfer}' -H 'Accept-Encoding: br' "$site$page") s"
done
