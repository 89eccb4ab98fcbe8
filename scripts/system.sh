#!/bin/sh
# Installs Debian packages where this user may; otherwise says which are needed and fails.
set -eu
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

if command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
    echo "Installing system packages: $*"
    as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive as_root \
        apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" >/dev/null
else
    echo "These system packages are missing and cannot be installed from here:" >&2
    printf '  %s\n' "$@" >&2
    echo "On Debian or Ubuntu: sudo apt-get install $*" >&2
    echo "Elsewhere: https://doc.courtbouillon.org/weasyprint/stable/first_steps.html" >&2
    exit 1
fi
