// Serves a folder as GitHub Pages does, compressed. usage: node bench/serve.mjs FOLDER [PORT]
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";

const root = resolve(process.argv[2] ?? "site");
const port = Number(process.argv[3] ?? 8080);
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
};

createServer(async (request, response) => {
  let path = decodeURIComponent(new URL(request.url, "http://local").pathname);
  if (path.endsWith("/")) path += "index.html";
  const file = join(root, normalize(path));
  try {
    if (!file.startsWith(root + sep)) throw new Error("outside");
    const bytes = await readFile(file);
    const type = types[extname(file)] ?? "application/octet-stream";
    const headers = { "content-type": type, "cache-control": "max-age=600" };
    if (/text|json|svg/.test(type)) {
      response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(gzipSync(bytes));
    } else {
      response.writeHead(200, headers).end(bytes);
    }
  } catch {
    response.writeHead(404, { "content-type": types[".html"] }).end(await readFile(join(root, "404.html")));
  }
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
