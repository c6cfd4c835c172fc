# Shared by the scripts here: publishes the app, starts it on a free port with its own data, and stops it at the end.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
port=${PORT:-5181}
nginx_port=$((port + 1))
site=http://127.0.0.1:$port
read -ra pages <<<"${PAGES:-/ /entries /entries/render /links/cx-gpu /learn/what-decides-quality /fact-check /timeline /glossary /prices /insights /api/v1/entries /embed/calculators/training-compute}"
app_pid=

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { echo "This script needs $tool; on Debian: apt-get install $tool" >&2; exit 1; }
  done
}

publish() {
  echo "publishing ..." >&2
  dotnet publish "$root/AiChainAtlas.Web" -c Release -o "$work/app" >"$work/publish.log" 2>&1 || { tail "$work/publish.log" >&2; exit 1; }
}

start_app() {
  (cd "$work/app" && exec env ATLAS_DATA="$work/data" ./AiChainAtlas.Web --urls "$site" >"$work/app.log" 2>&1) &
  app_pid=$!
  until curl -sf -m 1 -o /dev/null "$site/health/ready"; do
    kill -0 "$app_pid" 2>/dev/null || { cat "$work/app.log" >&2; exit 1; }
    sleep 0.02
  done
}

stop_app() {
  if [ -n "$app_pid" ]; then
    kill "$app_pid" 2>/dev/null || true
    wait "$app_pid" 2>/dev/null || true
    app_pid=
  fi
}

# nginx serving the very bytes of the app's pages: page i of the list as /p$i.html.
start_nginx() {
  mkdir -p "$work/html"
  chmod 755 "$work" # nginx gives up root for its workers
  for i in "${!pages[@]}"; do
    curl -sf -H 'Accept-Encoding: gzip' "$site${pages[$i]}" -o "$work/html/p$i.html.gz"
    gunzip -c "$work/html/p$i.html.gz" >"$work/html/p$i.html"
  done
  cat >"$work/nginx.conf" <<CONF
worker_processes 1; pid $work/nginx.pid; error_log $work/nginx.log;
events { worker_connections 1024; }
http {
  types { text/html html; } access_log off; gzip_static on; gzip_vary on; sendfile on; keepalive_requests 100000000;
  open_file_cache max=100; open_file_cache_valid 300s;
  server { listen 127.0.0.1:$nginx_port; root $work/html; }
}
CONF
  nginx -c "$work/nginx.conf"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

cleanup() {
  stop_app
  [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
