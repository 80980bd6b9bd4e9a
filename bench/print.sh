#!/usr/bin/env bash
# Prints a handbook of some 75 and one of some 500 pages in 512 MB: time cold and warm, bytes a page, and veraPDF's
# judgement. usage: bench/print.sh [FOLDER] (a scratch folder)
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mkdir -p "${1:-$(mktemp -d)}" && cd "${1:-$_}" && pwd)
heap=${HEAP:-512m}
./markwell --version >/dev/null
mvn -q -B -ntp test-compile
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
  -Dmdep.outputFile="$scratch/classpath" >/dev/null

for units in ${UNITS:-6 45}; do
  [ -d "$scratch/guide-$units" ] || java bench/Book.java "$units" "$scratch/guide-$units"
  echo "== $units units"
  /usr/bin/env time -f "%M kB resident at most" \
    java "-Xmx$heap" -cp target/markwell.jar bench/Press.java "$scratch/guide-$units" "$scratch/$units.pdf" "${TIMES:-3}"
  java -Xmx3g -cp "target/test-classes:target/classes:$(cat "$scratch/classpath")" bench/Judge.java "$scratch/$units.pdf"
done
