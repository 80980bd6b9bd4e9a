// The search before it is used: "/" leads to the box, and the box fetches the rest when it is entered.
(function () {
  "use strict";
  const box = ((window.markwell = window.markwell || {}).box = {});
  const form = document.querySelector("form.search");
  const input = form.elements.q;
  const scripts = document.currentScript.src.replace(/[^/]*$/, "");
  const loading = {};
  box.form = form;
  // The theme's words stand before this script; the form knows which guide and language it is of.
  box.words = { ...window.markwell.words, ...form.dataset };
  box.portable = "portable" in form.dataset;
  box.root = scripts.replace(/assets\/js\/$/, "");

  // Each script and style once; scripts run in the order they are asked for.
  box.load = function (...names) {
    return Promise.all(
      names.map((name) => {
        loading[name] = loading[name] || fetched(name);
        loading[name].catch(() => delete loading[name]);
        return loading[name];
      }),
    );
  };

  function fetched(name) {
    const style = name.endsWith(".css");
    const it = document.createElement(style ? "link" : "script");
    return new Promise((loaded, failed) => {
      if (style) Object.assign(it, { rel: "stylesheet", href: scripts + "../css/" + name });
      else Object.assign(it, { async: false, src: scripts + name });
      it.onload = loaded;
      // Without its style a search still answers.
      it.onerror = style ? loaded : failed;
      document.head.append(it);
    });
  }

  function enter() {
    form.classList.add("open");
    input.focus();
    input.select();
  }

  document.addEventListener("keydown", (event) => {
    const at = event.target;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable) return;
    event.preventDefault();
    enter();
  });
  form.addEventListener("submit", (event) => {
    if (full || input.value.trim()) return;
    event.preventDefault();
    enter();
  });

  // Scripts can't fetch from a folder on the reader's own device: there the form leads to the A–Z.
  // A portable site has all that a search needs as scripts, which run there.
  const onDisk = location.protocol === "file:" && !box.portable;
  const full = form.classList.contains("full");
  const engine = ["search-core.js", "search-engine.js", "search-parts.js", "search-ui.js"];

  if (full) {
    // The page of results.
    const begin = () => box.load("results.css", ...engine, "search-page.js").then(() => box.results(), fail);
    const fail = () => (document.querySelector(".failed").hidden = false);
    input.value = new URLSearchParams(location.search).get("q") || "";
    document.querySelector(".from-disk").hidden = !onDisk;
    form.hidden = onDisk;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      begin();
    });
    input.addEventListener("focus", begin);
    if (input.value && !onDisk) begin();
  } else if (!onDisk) {
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    // Where this fails, the form still leads to the page of results.
    input.addEventListener("focus", () =>
      box.load("search.css", ...engine, "search-list.js").then(
        () => box.suggest(),
        () => {},
      ),
    );
  }

  function arrive() {
    if (location.hash.startsWith("#marked=")) box.load("search-core.js", "search-engine.js", "search-mark.js");
  }
  if (!onDisk) {
    window.addEventListener("hashchange", arrive);
    arrive();
  }
})();
