#!/usr/bin/env bash
# Durable edits a second by one writer and by eight: read, changed, saved over HTTP, each on disk before it is answered.
. "$(dirname "$0")/common.sh"
need node curl
token=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
export ATLAS_ADMIN_EMAIL=bench@example.org ATLAS_ADMIN_PASSWORD="nine slow boats at dawn" ATLAS_ADMIN_TOKEN=$token
publish
start_app
node "$(dirname "$0")/edits.mjs" "$site" "$token" "${SECONDS_EACH:-10}"
