#!/usr/bin/env bash
# Live calculator pages: memory of many at once, and the limits under a flood.
. "$(dirname "$0")/common.sh"
need node npm curl
count=${COUNT:-200}

publish
cp "$(dirname "$0")/circuits.mjs" "$work/circuits.mjs"
(cd "$work" && npm init -y >/dev/null && npm install --silent @microsoft/signalr@10 @microsoft/signalr-protocol-msgpack@10 >/dev/null 2>&1)

export ATLAS_CIRCUITS_PER_CLIENT=$count
start_app
curl -s -o /dev/null "$site/calculators/training-time-cost"
(cd "$work" && node circuits.mjs "$site" "$count" "$app_pid")
stop_app

echo
echo "the same from one address with the default limits:"
unset ATLAS_CIRCUITS_PER_CLIENT
start_app
(cd "$work" && AFTER=1 node circuits.mjs "$site" "$count" "$app_pid")
