#!/usr/bin/env bash
# In a real Chromium: bytes and requests of a first and a second visit, then Lighthouse (mobile), median of five.
. "$(dirname "$0")/common.sh"
need node npm curl
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}
runs=${RUNS:-5}
read -ra looked_at <<<"${PAGES:-/ /entries /entries/render /calculators /calculators/training-compute /calculators/training-memory}"

publish
start_app
for page in "${pages[@]}"; do curl -s -o /dev/null -H 'Accept-Encoding: br' "$site$page"; done
(cd "$work" && npm init -y >/dev/null && npm install --silent playwright-core@1 lighthouse@12 >/dev/null 2>&1)
cp "$(dirname "$0")/bytes.mjs" "$work/bytes.mjs"
echo "| page | first visit | requests | of it script | second visit |"
echo "|---|---|---|---|---|"
(cd "$work" && node bytes.mjs "$site" "${looked_at[@]}")
echo
echo "| page | performance | accessibility | best practices | SEO | LCP, s | TBT, ms | CLS |"
echo "|---|---|---|---|---|---|---|---|"
for page in "${looked_at[@]}"; do
  for run in $(seq "$runs"); do
    (cd "$work" && npx lighthouse "$site$page" --quiet --output=json --output-path="lh-$run.json" \
      --chrome-flags="--headless=new --no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync" >/dev/null 2>&1)
  done
  (cd "$work" && node -e '
    const runs = process.argv.slice(2).map((f) => JSON.parse(require("fs").readFileSync(f)));
    const median = (pick) => runs.map(pick).sort((a, b) => a - b)[runs.length >> 1];
    const score = (k) => Math.round(median((r) => r.categories[k].score) * 100);
    const audit = (k) => median((r) => r.audits[k].numericValue);
    console.log(`| \`${process.argv[1]}\` | ${["performance", "accessibility", "best-practices", "seo"].map(score).join(" | ")} | ${(audit("largest-contentful-paint") / 1000).toFixed(2)} | ${Math.round(audit("total-blocking-time"))} | ${audit("cumulative-layout-shift").toFixed(3)} |`);
  ' "$page" lh-*.json)
  rm -f "$work"/lh-*.json
done
