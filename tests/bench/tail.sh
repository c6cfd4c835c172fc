#!/usr/bin/env bash
# Latency of ten pages at a steady rate, measured by one process beside the app, and the same for nginx with the same
# bytes: what nginx needs is what this machine and the measuring cost.
. "$(dirname "$0")/common.sh"
need node nginx curl
rate=${RATE:-2000}
seconds=${SECONDS_EACH:-20}
pages=(/ '/?view=grid' '/?view=table' /entries /entries/render /entries/nvidia /links/cx-gpu /sources /api/v1/entries /api/v1/links)

publish
start_app
start_nginx
node "$(dirname "$0")/tail.mjs" "$rate" 5 "${pages[@]/#/$site}" >/dev/null
before=$(awk '/VmRSS/ { print $2 }' "/proc/$app_pid/status")

echo "| ten pages, $rate requests/s for $seconds s | p50, ms | p90 | p99 | worst | errors |"
echo "|---|---|---|---|---|---|"
echo "| app | $(node "$(dirname "$0")/tail.mjs" "$rate" "$seconds" "${pages[@]/#/$site}") |"
echo "| nginx | $(node "$(dirname "$0")/tail.mjs" "$rate" "$seconds" $(seq -f "http://127.0.0.1:$nginx_port/p%g.html" 0 9)) |"
after=$(awk '/VmRSS/ { print $2 }' "/proc/$app_pid/status")
echo "memory of the app: $((before / 1024)) MB before, $((after / 1024)) MB after $((rate * seconds)) requests"
