#!/usr/bin/env bash
# Puts a Chromium where the browser tests look for one, unless it is there already.
set -euo pipefail

names=(chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable)

for browser in "${ATLAS_BROWSER:-}" "${names[@]}"; do
  if [ -n "$browser" ] && command -v "$browser" > /dev/null; then
    echo "Browser: $(command -v "$browser")"
    exit 0
  fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  # Ubuntu's chromium package only points at snap, which needs a running service: the check below sees through it.
  apt-get update || true
  for browser in chromium-headless-shell chromium; do
    if apt-get install -y --no-install-recommends "$browser" && "$browser" --version; then
      exit 0
    fi
  done
fi

# Playwright's own download; its driver lies beside the built tests.
here=$(cd "$(dirname "$0")" && pwd)
cli=$(find "$here" -path '*/.playwright/package/cli.js' -print -quit)
if [ -z "$cli" ]; then
  echo "Build tests/Browser.Tests first: Playwright's installer comes with it." >&2
  exit 1
fi
node=$(find "$(dirname "$cli")/../node" -name node -type f -print -quit)
exec "$node" "$cli" install --with-deps chromium
