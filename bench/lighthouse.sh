#!/usr/bin/env bash
# Mobile Lighthouse on the first page, a topic and the glossary of the guide in this repository.
# Lighthouse is fetched into target/; Chromium must be on the PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
port=8391
# A site that knows its address has cards, a feed and canonical links, too.
./markwell build --base-url "http://127.0.0.1:$port/" >/dev/null
tools=target/lighthouse
[ -d "$tools/node_modules/lighthouse" ] || npm install --prefix "$tools" --ignore-scripts --no-audit --no-fund --silent lighthouse@12.8.2

node bench/serve.mjs site "$port" >/dev/null &
server=$!
trap 'kill $server' EXIT
export CHROME_PATH=${CHROMIUM:-$(command -v chromium)}
topic=$(cd site && find . -name '*.html' -exec grep -l 'class="kind-topic"' {} + | sort | head -n 1)
echo "| page | performance | accessibility | best practices | SEO | largest paint |"
echo "|---|--:|--:|--:|--:|--:|"
for page in "" "${topic#./}" glossary.html; do
  node "$tools/node_modules/lighthouse/cli/index.js" "http://127.0.0.1:$port/$page" --quiet --output=json --output-path="$tools/report.json" \
    --chrome-flags="--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
  node -e '
    const { categories: c, audits: a } = JSON.parse(require("fs").readFileSync(process.argv[1]));
    const score = (name) => Math.round(c[name].score * 100);
    console.log(`| ${process.argv[2]} | ${score("performance")} | ${score("accessibility")} | ${score("best-practices")} | ${score("seo")} | ${a["largest-contentful-paint"].displayValue} |`);
    for (const name of Object.keys(c)) for (const { id, weight } of c[name].auditRefs)
      if (weight && a[id].score !== null && a[id].score < 0.9) console.error(`${process.argv[2]}: ${id}: ${a[id].title}`);
  ' "$tools/report.json" "${page:-/}"
done
