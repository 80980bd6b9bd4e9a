#!/usr/bin/env bash
# Medians of whole builds at 5,000, 10,000 and 20,000 topics, and what one more topic costs.
# usage: bench/build.sh [FOLDER] (a scratch folder, best in memory); HEAP=1g and RUNS=3 may be set
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mkdir -p "${1:-$(mktemp -d)}" && cd "${1:-$_}" && pwd)
heap=${HEAP:-1g}
runs=${RUNS:-3}
sizes="5000 10000 20000"

now() { date +%s%N; }
for size in $sizes; do
  [ -d "$scratch/guide-$size" ] || java bench/Corpus.java "$size" "$scratch/guide-$size"
done
./markwell check >/dev/null
for _ in $(seq "$runs"); do
  for size in $sizes; do
    rm -rf "$scratch/site"
    begin=$(now)
    JAVA_OPTS="-Xmx$heap" ./markwell build --root "$scratch/guide-$size" --out "$scratch/site" >/dev/null
    echo "build $size $((($(now) - begin) / 1000000))"
    if [ "$size" = 10000 ]; then
      begin=$(now)
      JAVA_OPTS="-Xmx$heap" ./markwell build --root "$scratch/guide-$size" --out "$scratch/site" >/dev/null
      echo "rebuild $size $((($(now) - begin) / 1000000))"
    fi
  done
done | tee "$scratch/times"
rm -rf "$scratch/site"

sort -k1,1 -k2,2n -k3,3n "$scratch/times" | awk '
  { n = ++count[$1 " " $2]; all[$1 " " $2, n] = $3 }
  function median(key) { return all[key, int((count[key] + 1) / 2)] }
  END {
    for (key in count) printf "median %s: %.2f s\n", key, median(key) / 1000
    first = (median("build 10000") - median("build 5000")) / 5000
    second = (median("build 20000") - median("build 10000")) / 10000
    printf "one more topic: %.2f ms up to 10,000, %.2f ms up to 20,000, ratio %.2f\n", first, second, second / first
  }'
