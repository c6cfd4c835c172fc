#!/usr/bin/env bash
# Writes the kept description of the API anew from the running atlas and lints it (redocly, recommended rules).
set -euo pipefail
cd "$(dirname "$0")/.."
command -v npm >/dev/null || { echo "This script needs npm; on Debian: apt-get install npm" >&2; exit 1; }

dotnet build tests/Web.Tests -c Release
ATLAS_WRITE_OPENAPI=1 dotnet test --project tests/Web.Tests -c Release --no-build -- --filter-class "*OpenApiTests"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp AiChainAtlas.Web/Api/openapi.v1.json "$work/"
cd "$work"
npm init -y >/dev/null
npm install --silent @redocly/cli@2.77.0 >/dev/null 2>&1
npx redocly lint openapi.v1.json
