#!/usr/bin/env bash
# Fetches the browser libraries that are kept in wwwroot/vendor. Run it to update one, then commit the result.
# cytoscape (MIT): the graph view, loaded on that view only.
set -euo pipefail
cd "$(dirname "$0")"
cytoscape=3.34.4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "cytoscape@$cytoscape" && tar xzf cytoscape-*.tgz)
cp "$work/package/dist/cytoscape.esm.min.mjs" wwwroot/vendor/cytoscape.esm.min.js
cp "$work/package/LICENSE" wwwroot/vendor/cytoscape.LICENSE.txt
