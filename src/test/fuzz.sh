#!/usr/bin/env bash
# The long run: fuzz.sh [DURATION] [TARGET…], such as "fuzz.sh 10m TopicFuzzTest". Without targets each has its turn, in
# a JVM of its own. What is found goes to src/test/resources/org/markwell/fuzz/TARGETInputs: mend the program, and commit
# it, for MutantsTest to run for ever. What a run learns lies in .cifuzz-corpus; its words, in target/fuzz.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
duration=${1:-10m}
shift || true
if [ $# -eq 0 ]; then
  for file in src/test/java/org/markwell/fuzz/*FuzzTest.java; do
    set -- "$@" "$(basename "$file" .java)"
  done
fi
mkdir -p target/fuzz
mvn -q -B -ntp test-compile || exit 2
found=0
for target; do
  JAZZER_FUZZ=1 mvn -B -ntp surefire:test "-Dtest=$target" "-Djazzer.max_duration=$duration" \
    >"target/fuzz/$target.log" 2>&1
  code=$?
  echo "$target: $([ $code -eq 0 ] && echo 'nothing found' || echo 'FOUND SOMETHING'), $(grep -a -o 'DONE .*\|stat::number_of_executed_units: .*' "target/fuzz/$target.log" | tail -1)"
  [ $code -eq 0 ] || found=1
done
exit $found
