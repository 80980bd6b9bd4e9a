// The search before it is used: "/" leads to the box, and the box fetches the rest when it is entered.
(function () {
  "use strict";
  const markwell = (window.markwell = window.markwell || {});
  const search = (markwell.search = markwell.search || {});
  const form = document.querySelector("form.search");
  const input = form.elements.q;
  const scripts = document.currentScript.src.replace(/[^/]*$/, "");
  const loading = {};
  search.form = form;
  search.root = scripts.replace(/assets\/js\/$/, "");

  // Each script once, and those asked for first run first.
  search.load = function (...names) {
    return Promise.all(
      names.map(
        (name) =>
          (loading[name] =
            loading[name] ||
            new Promise((loaded, failed) => {
              const script = document.createElement("script");
              script.src = scripts + name;
              script.async = false;
              script.onload = loaded;
              script.onerror = () => {
                delete loading[name];
                script.remove();
                failed(new Error(name));
              };
              document.head.append(script);
            }))
      )
    );
  };

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
  const onDisk = location.protocol === "file:";
  const full = form.classList.contains("full");
  const engine = ["search-core.js", "search-engine.js", "search-ui.js"];

  if (full) {
    // The page of results.
    const begin = () => search.load(...engine, "search-page.js").then(() => search.results(), fail);
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
    input.addEventListener("focus", () => search.load(...engine).then(() => search.suggest(), () => {}));
  }

  function arrive() {
    if (location.hash.startsWith("#marked=")) search.load("search-core.js", "search-engine.js", "search-mark.js");
  }
  if (!onDisk) {
    window.addEventListener("hashchange", arrive);
    arrive();
  }
})();
