#!/usr/bin/env bash
# Bundles the consumer of oEmbed that OEmbedConsumerTests runs, so that the tests need neither npm nor a network.
# Run it to update, then commit the result. The lock file names every package that goes in.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp package.json package-lock.json "$work"
(cd "$work" && npm ci --silent)
echo 'export { extract } from "@extractus/oembed-extractor";' > "$work/entry.mjs"
(cd "$work" && npx esbuild entry.mjs --bundle --platform=node --format=esm --minify --outfile=oembed-extractor.mjs)
cp "$work/oembed-extractor.mjs" oembed-extractor.mjs
for licence in $(cd "$work/node_modules" && find . -not -path './esbuild/*' -not -path './@esbuild/*' -iname 'licen[sc]e*' -type f | sort); do
  printf '== %s\n\n' "$(dirname "${licence#./}")"
  cat "$work/node_modules/$licence"
  printf '\n'
done > oembed-extractor.LICENSE.txt
