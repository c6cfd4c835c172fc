#!/usr/bin/env bash
# Requests a second of the app against nginx serving the very same gzip bytes, and the same for 304 answers.
# Rounds alternate between the two, so that a noisy machine disturbs both; the medians are compared.
. "$(dirname "$0")/common.sh"
need wrk nginx curl
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-10}

publish
export ATLAS_CLIENT_RATE=off # all requests come from one address here
start_app
start_nginx

rate() { wrk -t1 -c32 -d"${seconds}s" -H 'Accept-Encoding: gzip' "${@:2}" "$1" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { if (!ok) print "errors" > "/dev/stderr" }'; }

# Warm both up: the runtime compiles hot code again, faster, while it runs.
for round in 1 2; do for page in "${pages[@]}"; do wrk -t1 -c32 -d2s -H 'Accept-Encoding: gzip' "$site$page" >/dev/null; done; done

echo "| page | gzip bytes | app, requests/s | nginx, requests/s | ratio |"
echo "|---|---|---|---|---|"
for i in "${!pages[@]}"; do
  for round in $(seq "$rounds"); do
    rate "$site${pages[$i]}" >>"$work/app.$i"
    rate "http://127.0.0.1:$nginx_port/p$i.html" >>"$work/nginx.$i"
  done
  a=$(median <"$work/app.$i")
  n=$(median <"$work/nginx.$i")
  echo "| \`${pages[$i]}\` | $(stat -c %s "$work/html/p$i.html.gz") | $a | $n | $(awk "BEGIN { printf \"%.2f\", $a / $n }") |"
done
tag=$(curl -sI -H 'Accept-Encoding: gzip' "$site/" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
ntag=$(curl -sI -H 'Accept-Encoding: gzip' "http://127.0.0.1:$nginx_port/p0.html" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
for round in $(seq "$rounds"); do
  rate "$site/" -H "If-None-Match: $tag" >>"$work/app.304" 2>/dev/null
  rate "http://127.0.0.1:$nginx_port/p0.html" -H "If-None-Match: $ntag" >>"$work/nginx.304" 2>/dev/null
done
a=$(median <"$work/app.304")
n=$(median <"$work/nginx.304")
echo "| \`/\` answered 304 | 0 | $a | $n | $(awk "BEGIN { printf \"%.2f\", $a / $n }") |"
