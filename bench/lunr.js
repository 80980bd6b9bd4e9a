// Stock lunr on documents: node lunr.js FOLDER_WITH_NODE_MODULES DOCUMENTS.jsonl > index.json
const fs = require("fs");
const lunr = require(process.argv[2] + "/node_modules/lunr");
const index = lunr(function () {
  this.ref("id");
  this.field("title", { boost: 10 });
  this.field("concepts", { boost: 5 });
  this.field("notes", { boost: 2 });
  this.field("body");
  for (const line of fs.readFileSync(process.argv[3], "utf8").split("\n")) if (line) this.add(JSON.parse(line));
});
fs.writeSync(1, JSON.stringify(index) + "\n");
