#!/usr/bin/env bash
# The search at size beside stock lunr and Pagefind, on the same text; prints the tables of bench/README.md.
# usage: bench/search.sh [FOLDER] [GUIDE] (a scratch folder; a guide of 10,000 topics, else one is made)
# RUNS=3 repeats the index builds. Needs node 20 and npm (for lunr and Pagefind, installed into the scratch folder) and Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mkdir -p "${1:-target/bench-search}" && cd "${1:-target/bench-search}" && pwd)
guide=${2:-$scratch/guide}
topics=${TOPICS:-10000}
fields=title:10,concepts:5,notes:2,body

[ -d "$guide" ] || java bench/Corpus.java "$topics" "$guide"
[ -d "$scratch/node_modules/pagefind" ] ||
  npm install --silent --no-audit --no-fund --prefix "$scratch" lunr@2.3.9 pagefind@1.6.0
./markwell check --root "$guide" >/dev/null || true

echo "== the site, with the stock index for comparison"
cp -r "$guide" "$scratch/project"
grep -q '^search:' "$scratch/project/site.yaml" || echo 'search: {stock: true}' >>"$scratch/project/site.yaml"
rm -rf "$scratch/site"
JAVA_OPTS=${JAVA_OPTS:--Xmx2g} ./markwell build --root "$scratch/project" --out "$scratch/site" --timings
rm -rf "$scratch/project"
stock=$(gzip -9c "$scratch"/site/search/*/index.json | wc -c)
echo "| stock lunr JSON, whole | $((stock / 1000)) kB |"

echo "== index builds: the same documents, one after the other"
rm -rf "$scratch/html"
node bench/documents.js "$guide" "$scratch/docs.jsonl" "$scratch/html"
now() { date +%s%N; }
for _ in $(seq "${RUNS:-1}"); do
  begin=$(now)
  ./markwell lunr --fields $fields "$scratch/docs.jsonl" >"$scratch/java.json"
  middle=$(now)
  node --max-old-space-size=6000 bench/lunr.js "$scratch" "$scratch/docs.jsonl" >"$scratch/node.json"
  end=$(now)
  cmp "$scratch/java.json" "$scratch/node.json"
  echo "$middle $begin $end $topics" | awk '{ ours = ($1 - $2) / 1e9; theirs = ($3 - $1) / 1e9
    printf "| markwell lunr | %.1f s | %.0f µs a topic |\n| lunr.js in node | %.1f s | ratio %.1f |\n", ours, ours * 1e6 / $4, theirs, theirs / ours }'
done
rm -f "$scratch/java.json" "$scratch/node.json"
java -Xmx3g -cp target/markwell.jar bench/LunrMemory.java "$scratch/docs.jsonl"

echo "== Pagefind's index of the same text"
begin=$(now)
"$scratch/node_modules/.bin/pagefind" --site "$scratch/html" | tail -2
echo "| Pagefind, index | $((($(now) - begin) / 1000000)) ms | $(find "$scratch/html/pagefind" -type f | wc -l) files | $(du -s --apparent-size -k "$scratch/html/pagefind" | cut -f1) kB |"

echo "== in Chromium: kilobytes (gzip -9) and milliseconds"
mvn -q -B -ntp test -Dtest=SearchBench -Dsurefire.failIfNoSpecifiedTests=false \
  -Dbench.site="$scratch/site" -Dbench.pagefind="$scratch/html" | sed 's,\x1b\[[0-9;]*m,,g' | grep '^|'
