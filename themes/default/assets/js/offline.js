// Keeps what was read and searched for times without a network. It starts with the first search. Pages
// always come from the network while there is one, so a new version of the guide shows at once.
"use strict";
const scope = self.registration.scope;
const name = decodeURIComponent(location.search.slice(1)) + ".offline " + scope;
const MOST = 1500;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(search().then(keep));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  event.waitUntil(keep(event.data).then(() => event.ports.forEach((port) => port.postMessage("kept"))));
});
self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(scope)) return;
  if (isIndex(request.url)) return;
  event.respondWith(fresh(event, request).catch(() => stale(request)));
});

// The search keeps the files of its index itself.
const isIndex = (url) => /^search\/.*\.json$/.test(key(url).slice(scope.length));

// An address stands for one file, whatever was asked of it.
const key = (url) => url.replace(/[?#].*/, "");

// The page of results and what it needs, which a search elsewhere has not fetched.
async function search() {
  const scripts = ["box", "core", "engine", "parts", "ui", "page"].map((it) => "assets/js/search-" + it + ".js");
  const manifest = await caches.match(scope + "search/manifest.json").catch(() => {});
  const lunr = manifest ? ["search/lunr-" + (await manifest.json()).lunr + ".min.js"] : [];
  return ["search.html", "assets/css/site.css", "assets/css/results.css", ...scripts, ...lunr].map((it) => scope + it);
}

async function fresh(event, request) {
  const answer = await fetch(request);
  const type = answer.headers.get("content-type") || "";
  if (answer.status === 200 && !answer.redirected && !/pdf|epub|zip|audio|video/.test(type)) {
    const copy = answer.clone();
    const cache = await caches.open(name).catch(() => {});
    // The device may be full, or refuse.
    if (cache) event.waitUntil(cache.put(key(request.url), copy).catch(() => {}));
  }
  return answer;
}

async function stale(request) {
  const file = await (await caches.open(name)).match(key(request.url));
  if (file) return file;
  const lost = request.mode === "navigate" && key(request.url) !== scope + "search.html";
  return lost ? Response.redirect(scope + "search.html#offline") : Response.error();
}

async function keep(urls) {
  const cache = await caches.open(name);
  for (const url of urls.map(key)) {
    if (url.startsWith(scope) && !isIndex(url) && !(await cache.match(url))) await cache.add(url).catch(() => {});
  }
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST))) await cache.delete(old);
}
