#!/usr/bin/env bash
# Kills the app amid 200 edits, as often as KILLS says, and looks each time whether every acknowledged edit is there.
set -euo pipefail
cd "$(dirname "$0")/../.."
ATLAS_KILLS=${KILLS:-50} dotnet test --project tests/Web.Tests -c Release -- --filter-class "*KilledProcessTests"
