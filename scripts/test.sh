#!/bin/sh
# Every test on SQLite, then on PostgreSQL: the one that DATABASE_URL names, else a private one where its server
# is installed. As many processes as cores share the tests, each with a database of its own; "-n 0" is one after the
# other. With CI=true a missing browser or PostgreSQL is a failure. Arguments go to pytest.
set -eu
cd "$(dirname "$0")/.."
postgres_dir=
trap '[ -z "$postgres_dir" ] || scripts/postgres.sh stop "$postgres_dir"' EXIT

command -v "${CHROMIUM:-chromium}" >/dev/null 2>&1 || scripts/system.sh chromium || [ "${CI:-}" != true ]

echo "== SQLite"
env -u DATABASE_URL .venv/bin/pytest -n auto "$@"

url=${DATABASE_URL:-}
case $url in postgres*) ;; *) url= ;; esac
if [ -z "$url" ]; then
    dir=$(mktemp -d /tmp/lkjip-postgres.XXXXXX)
    if [ "${CI:-}" = true ] && ! ls -d /usr/lib/postgresql/*/bin >/dev/null 2>&1; then
        scripts/system.sh postgresql || true
    fi
    url=$(scripts/postgres.sh start "$dir") && postgres_dir=$dir || url=
fi
if [ -n "$url" ]; then
    echo "== PostgreSQL"
    DATABASE_URL=$url .venv/bin/pytest -n auto "$@"
    echo "Ran on SQLite and PostgreSQL."
elif [ "${CI:-}" = true ]; then
    echo "PostgreSQL is neither installed nor named by DATABASE_URL." >&2
    exit 1
else
    echo "Ran on SQLite only: PostgreSQL is neither installed nor named by DATABASE_URL."
fi
