// Writes golden.jsonl: what lunr.js gives on V8 for each line of specs.jsonl.
// Usage: node golden.js path/to/lunr.js
const fs = require("fs");
const path = require("path");
const lunr = require(path.resolve(process.argv[2]));
const build = (spec) =>
  lunr(function () {
    this.ref("id");
    if (spec.k1 !== undefined) this.k1(spec.k1);
    if (spec.b !== undefined) this.b(spec.b);
    if (spec.positions) this.metadataWhitelist = ["position"];
    for (const field of spec.fields) this.field(field.name, { boost: field.boost });
    for (const document of spec.documents) this.add(document.texts, { boost: document.boost });
  });
const lines = fs.readFileSync(path.join(__dirname, "specs.jsonl"), "utf8").split("\n");
fs.writeFileSync(
  path.join(__dirname, "golden.jsonl"),
  lines.map((line) => (line ? JSON.stringify(build(JSON.parse(line))) : "")).join("\n"),
);
