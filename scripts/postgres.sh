#!/bin/sh
# A private PostgreSQL for tests: "postgres.sh start DIR" prints its DATABASE_URL, "postgres.sh stop DIR" ends it.
# It may not run as root, so root hands it to the user postgres. Nothing here is durable, on purpose.
set -eu
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb || echo /nowhere/initdb)")
[ -x "$bin/initdb" ] || exit 3
dir=$2
run() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "cd / && $1"; else sh -c "cd / && $1"; fi; }

case $1 in
start)
    mkdir -p "$dir"
    chmod 755 "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    run "$bin/initdb -D $dir/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >$dir/initdb.log"
    options="-k $dir -p $port -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    run "$bin/pg_ctl -D $dir/data -l $dir/log -w -o \"$options\" start >/dev/null"
    echo "postgres://postgres@127.0.0.1:$port/postgres"
    ;;
stop)
    run "$bin/pg_ctl -D $dir/data -m immediate -w stop >/dev/null"
    rm -rf "$dir"
    ;;
esac
