// The text of a generated guide as documents: node documents.js GUIDE DOCUMENTS.jsonl HTML_FOLDER
const fs = require("fs"), path = require("path");
const [guide, lines, html] = process.argv.slice(2);
const out = fs.openSync(lines, "w");
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
let id = 0;

function topic(file) {
  const [, front, body] = fs.readFileSync(file, "utf8").split(/^---\n/m);
  const document = { id: String(id++), title: "", concepts: "", notes: "", body: "" };
  let field = "body";
  for (const line of front.split("\n")) {
    const [, key, rest] = line.match(/^\s*(?:- )?(?:([a-z_]+): )?(.*)$/);
    if (line.startsWith("title:")) document.title = rest;
    else if (/^\w/.test(line)) field = /^(tips|misconceptions|marking_points)/.test(line) ? "notes" : "body";
    if (/^\w+: [^>\[]/.test(line) && !/^summary/.test(line)) continue;
    if (key === "criteria") document.concepts += " " + rest.replace(/[\[\]",]/g, " ");
    else document[key === "term" ? "concepts" : field] += " " + rest;
  }
  document.body += "\n" + body.replace(/\]\([^)]*\)/g, "] ");
  fs.writeSync(out, JSON.stringify(document) + "\n");
  if (html) {
    const { title, concepts, notes, body } = document;
    fs.writeFileSync(
      path.join(html, document.id + ".html"),
      `<!DOCTYPE html><html lang="en"><title>${escape(title)}</title><main data-pagefind-body><h1>${escape(title)}</h1>` +
        `<p>${escape(concepts)}</p><p>${escape(notes)}</p><p>${escape(body)}</p></main></html>`
    );
  }
}

function walk(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(file);
    else if (/^\d.*\.md$/.test(entry.name)) topic(file);
  }
}
if (html) fs.mkdirSync(html, { recursive: true });
walk(path.join(guide, "content"));
