#!/bin/sh
# Fetches the vendored browser files from the npm registry, without their source map links.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --prefix "$work" bootstrap@5.3 htmx.org@2
take() {
    cp "$work/node_modules/$1" "$here/static/vendor/$2"
    sed -i -E 's@(//# |/\*# )sourceMappingURL=[^ *]+( \*/)?@@' "$here/static/vendor/$2"
}
take bootstrap/dist/css/bootstrap.min.css bootstrap/bootstrap.min.css
take bootstrap/LICENSE bootstrap/LICENSE
take htmx.org/dist/htmx.min.js htmx/htmx.min.js
take htmx.org/LICENSE htmx/LICENSE
