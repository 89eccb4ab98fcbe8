#!/bin/sh
# The environment in .venv with the locked dependencies, and the system libraries that WeasyPrint needs.
# Quick when nothing changed since the last run.
set -eu
cd "$(dirname "$0")/.."
export UV_PYTHON_DOWNLOADS=never

newest_python() {
    for name in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
        "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$name" && return
    done
    echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3." >&2
    exit 1
}

sync() {
    if command -v uv >/dev/null 2>&1; then
        uv sync --frozen --quiet
    else # plain venv: uv itself comes from PyPI, so that the lock file holds here too
        python=$(newest_python)
        "$python" -m venv .venv
        .venv/bin/python -m pip install --quiet uv
        .venv/bin/uv sync --frozen --inexact --quiet
    fi
    touch .venv/synced
}

if [ ! .venv/synced -nt uv.lock ] || [ ! .venv/synced -nt pyproject.toml ]; then
    echo "Setting up .venv …"
    sync
fi
.venv/bin/python -c 'import weasyprint' >/dev/null 2>&1 ||
    scripts/system.sh libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
.venv/bin/python -c 'import weasyprint' >/dev/null ||
    { echo "WeasyPrint still cannot load its libraries (message above)." >&2; exit 1; }
