#!/usr/bin/env bash
# Requests a second of the calculators' API against a bare endpoint that answers "Hello World!" on the same server and
# runtime, with default settings. Rounds alternate between the two; the medians are compared. The limit for each client is off.
. "$(dirname "$0")/common.sh"
need wrk curl
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-5}
bare_port=$((port + 2))
bare=http://127.0.0.1:$bare_port/
questions=(
  'training-compute?params=175e9&tokens=300e9'
  'training-compute?params=175e9&tokens=300e9&include_attention=true&n_layers=96&d_attn=12288&seq_len=2048'
  'inference?params=30000000000.0&bytes_weight=1&kv_bytes_per_token=100000.0&context_tokens=8192&batch=4&chips=16&mem_bandwidth=810000000000.0&peak_flops_per_chip=197000000000000.0'
  'training-compute/sweep?params=175e9&vary=tokens&steps=20'
  'training-compute/sensitivity?params=175e9&tokens=300e9'
)

mkdir "$work/bare"
cat >"$work/bare/bare.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>
PROJECT
cat >"$work/bare/Program.cs" <<'CODE'
var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
app.MapGet("/", () => "Hello World!");
app.Run();
CODE
dotnet publish "$work/bare" -c Release -o "$work/bare/out" >"$work/bare.log" 2>&1 || { tail "$work/bare.log" >&2; exit 1; }
(cd "$work/bare/out" && exec ./bare --urls "$bare" >/dev/null 2>&1) &
bare_pid=$!
trap 'kill "$bare_pid" 2>/dev/null || true; cleanup' EXIT

publish
export ATLAS_CLIENT_RATE=off
start_app
until curl -sf -m 1 -o /dev/null "$bare"; do sleep 0.05; done

rate() { wrk -t1 -c32 -d"${seconds}s" "${@:2}" "$1" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "errors" > "/dev/stderr" }'; }

# Warm both up: the runtime compiles hot code again, faster, while it runs.
for round in 1 2; do for question in "${questions[@]}"; do wrk -t1 -c32 -d2s "$site/api/v1/calculators/$question" >/dev/null; done; wrk -t1 -c32 -d2s "$bare" >/dev/null; done

cat >"$work/post.lua" <<'LUA'
wrk.method = "POST"
wrk.body = '{"params": 175e9, "tokens": 300e9}'
wrk.headers["Content-Type"] = "application/json"
LUA
compare() {
  : >"$work/api.rates"
  : >"$work/bare.rates"
  for round in $(seq "$rounds"); do
    rate "${@:2}" >>"$work/api.rates"
    rate "$bare" >>"$work/bare.rates"
  done
  a=$(median <"$work/api.rates")
  b=$(median <"$work/bare.rates")
  echo "| $1 | $a | $b | $(awk "BEGIN { printf \"%.2f\", $a / $b }") |"
}

echo "| request | API, requests/s | bare endpoint, requests/s | ratio |"
echo "|---|---|---|---|"
for question in "${questions[@]}"; do compare "GET \`$question\`" "$site/api/v1/calculators/$question"; done
compare 'POST `training-compute`' "$site/api/v1/calculators/training-compute" -s "$work/post.lua"
tag=$(curl -si "$site/api/v1/calculators/${questions[0]}" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
compare 'the first, answered 304' "$site/api/v1/calculators/${questions[0]}" -H "If-None-Match: $tag" 2>/dev/null
