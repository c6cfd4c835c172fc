#!/usr/bin/env bash
# Bytes of every chart page on a first visit in a real Chromium, until Plotly has drawn it.
. "$(dirname "$0")/common.sh"
need node npm curl
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}

publish
start_app
(cd "$work" && npm init -y >/dev/null && npm install --silent playwright-core@1 >/dev/null 2>&1)
cp "$(dirname "$0")/charts.mjs" "$work/charts.mjs"
read -ra charts <<<"$(curl -s "$site/insights" | grep -oE '"/insights/[a-z0-9-]+"' | tr -d '"' | sort -u | tr '\n' ' ')"
echo "| chart | first visit, all bytes |"
echo "|---|---|"
(cd "$work" && node charts.mjs "$site" "${charts[@]}")
