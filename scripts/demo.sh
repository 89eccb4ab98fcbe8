#!/bin/sh
# Migrates, loads both offices, then runs the site and its worker until Ctrl-C.
set -eu
cd "$(dirname "$0")/.."
PORT=${PORT:-8000}
manage() { .venv/bin/python manage.py "$@"; }

.venv/bin/python - "$PORT" <<'PYTHON' || exit 1
import socket, sys
port = sys.argv[1]
if not port.isdigit() or not 0 < int(port) < 65536:
    sys.exit(f"PORT={port} is not a port. Choose a number from 1 to 65535, for example PORT=8001.")
try:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", int(port)))
except OSError:
    sys.exit(f"Port {port} is taken by another program. Choose another one: make demo PORT={int(port) + 1}")
PYTHON

export SITE_URL="${SITE_URL:-http://127.0.0.1:$PORT}"
manage migrate --verbosity 0
manage collectstatic --noinput --verbosity 0
manage load_demo

manage run_worker &
worker=$!
trap 'kill $worker 2>/dev/null || true' EXIT
trap 'exit 0' INT TERM
echo
echo "Kinerja is at http://127.0.0.1:$PORT/ (Ctrl-C stops it)"
.venv/bin/gunicorn lkjip.wsgi --bind "127.0.0.1:$PORT" --workers 2 --threads 4 --log-level warning &
wait $!
