#!/bin/sh
# How time grows with the input: builds every input of the table of pathological ones (src/test/java/org/markwell/cli/Ordeals.java)
# at a size n and at 2n, and prints seconds of a processor for both and how many times longer 2n takes.
#
#   bench/linear.sh [NAME ...]      names of inputs; all if there are none
set -eu
cd "$(dirname "$0")/.."
mvn -q -o -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath || {
  mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -Xmx1g -Dorg.freemarker.loggerLibrary=none \
  -Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog \
  -cp "target/test-classes:target/classes:$(cat target/test-classpath)" org.markwell.cli.Doubling "$work" "$@"
