// What is seen of a search: the list under the box, and what it shares with the page of results.
(function () {
  "use strict";
  const search = window.markwell.search;
  const { form, root } = search;
  const input = form.elements.q;
  const words = form.dataset;
  const page = root + "search.html";
  let opened = null;
  let stemsOf = () => [];

  // One engine for a page; after a failure the next search tries again. Nobody waits for ever.
  search.find = function (text, options) {
    opened = opened || search.open({ root, language: words.language });
    const late = new Promise((_, fail) => setTimeout(fail, 20000, new Error("late")));
    const answer = opened.then((engine) => {
      stemsOf = engine.stemsOf;
      return engine.find(text, options);
    });
    answer.then(search.keep, () => (opened = null));
    return Promise.race([answer, late]);
  };
  search.parts = (result) => opened.then((engine) => engine.parts(result));
  search.facets = () => opened.then((engine) => engine.facets());

  const el = (search.el = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...content);
    return element;
  });

  // A sentence of the theme with its {gaps} filled.
  search.say = (sentence, gaps) => sentence.replace(/\{(\w+)\}/g, (gap, name) => gaps[name]);
  search.tally = (n) => (n === 1 ? words.countOne : search.say(words.count, { n }));

  // Text with the words of some stems marked.
  search.marked = function (text, stems) {
    const pieces = [];
    let end = 0;
    for (const word of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’]*/gu)) {
      if (!stemsOf(word[0]).some((stem) => stems.includes(stem))) continue;
      pieces.push(text.slice(end, word.index), el("mark", {}, word[0]));
      end = word.index + word[0].length;
    }
    return [...pieces, text.slice(end)];
  };

  // The page one lands on marks the words; a fragment stays on the device.
  search.href = (result) => root + result.url + "#marked=" + result.stems.map(encodeURIComponent).join("+");
  search.partHref = (result, part) => root + result.url + "#" + encodeURIComponent(part.anchor);
  search.where = (result, facets) =>
    [(facets.units.find((unit) => unit.id === result.unit) || {}).title, words["in" + result.field[0].toUpperCase() + result.field.slice(1)]]
      .filter(Boolean)
      .join(" · ");
  search.partName = (part) => words[part.kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] || "";
  search.corrections = (found) =>
    found.corrected.map((it) => search.say(words.instead, it)).join(" ");

  // Searches of the past stay in this browser.
  search.recent = function (change) {
    let list = [];
    try {
      list = JSON.parse(localStorage.getItem(words.key)) || [];
      if (change) localStorage.setItem(words.key, JSON.stringify((list = change(list))));
    } catch (refused) {
      // Storage may be switched off.
    }
    return list;
  };
  search.remember = (text) => text && search.recent((list) => [text, ...list.filter((it) => it !== text)].slice(0, 6));

  // From the first answer on, what was read and searched can be read and searched without a network.
  search.keep = function () {
    search.keep = undefined;
    if (!navigator.serviceWorker) return;
    setTimeout(async () => {
      const home = new URL(root).href;
      await navigator.serviceWorker.register(root + "offline.js?" + encodeURIComponent(words.key));
      const worker = (await navigator.serviceWorker.ready).active;
      const fetched = performance.getEntriesByType("resource").map((it) => it.name);
      worker.postMessage([location.href, page, home + "assets/js/search-page.js", ...fetched.filter((it) => it.startsWith(home))]);
    }, 1500);
  };

  document.head.append(el("link", { rel: "stylesheet", href: root + "assets/css/search.css" }));

  // The box with its list, after the combobox pattern of WAI-ARIA: the focus stays in the box.
  search.suggest = function () {
    search.suggest = () => {};
    const list = el("div", { role: "listbox", id: "suggestions", "aria-label": words.results });
    const note = el("p", { class: "note", hidden: "" });
    const clear = el("button", { type: "button", class: "clear" }, words.recentClear);
    const panel = el("div", { class: "suggestions", hidden: "" }, note, list, clear);
    const status = el("p", { role: "status", class: "hidden" });
    const close = el("button", { type: "button", class: "close", "aria-label": words.close }, "✕");
    let active = null;
    let asked = 0;
    let timer = 0;
    let speaking = 0;
    input.setAttribute("aria-controls", list.id);
    form.append(close, panel, status);

    function announce(text) {
      clearTimeout(speaking);
      speaking = setTimeout(() => (status.textContent = text), 500);
    }
    function activate(option) {
      if (active) active.setAttribute("aria-selected", "false");
      active = option || null;
      if (!active) return input.removeAttribute("aria-activedescendant");
      active.setAttribute("aria-selected", "true");
      active.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", active.id);
    }
    function reveal(shown) {
      panel.hidden = !shown;
      input.setAttribute("aria-expanded", String(shown && list.children.length > 0));
      if (!shown) activate(null);
    }
    function option(className, href, ...content) {
      const it = el("a", { role: "option", class: className, href, tabindex: "-1", "aria-selected": "false" }, ...content);
      it.id = "suggestion-" + ++option.made;
      return it;
    }
    option.made = 0;
    function show(options, sentence) {
      activate(null);
      list.replaceChildren(...options);
      list.hidden = !options.length;
      note.replaceChildren(...sentence);
      note.hidden = !sentence.length;
      clear.hidden = true;
      panel.scrollTop = 0;
      reveal(document.activeElement === input && (options.length > 0 || sentence.length > 0));
    }

    function showRecent() {
      const recent = search.recent().map((text) => option("recent", page + "?q=" + encodeURIComponent(text), text));
      show(recent, recent.length ? [words.recent] : []);
      clear.hidden = false;
    }
    async function showFound(found, text, mine) {
      const all = page + "?q=" + encodeURIComponent(text);
      const facets = await search.facets();
      if (mine !== asked) return;
      const options = found.results.map((it) =>
        option(
          "result",
          search.href(it),
          el("span", { class: "name", dir: "auto" }, ...search.marked(it.title, it.stems)),
          el("span", { class: "where" }, search.where(it, facets)),
          el("span", { class: "excerpt", dir: "auto" }, ...search.marked(it.excerpt, it.stems))
        )
      );
      const corrections = search.corrections(found);
      const tally = found.total ? search.tally(found.total) : search.say(words.none, { q: text });
      if (found.total > options.length) options.push(option("all", all, search.say(words.all, { n: found.total })));
      show(options, corrections ? [corrections] : found.total ? [] : [tally + " ", el("a", { href: page }, words.aZ)]);
      announce([corrections, tally].filter(Boolean).join(" "));
      timer = setTimeout(showParts, 250, found.results.slice(0, 3), options, mine);
    }
    // The very item that was looked for, once somebody stops typing.
    async function showParts(results, options, mine) {
      const parts = await Promise.all(results.map((it) => search.parts(it).catch(() => [])));
      if (mine !== asked) return;
      results.forEach((result, i) => {
        const part = parts[i].find((it) => it.matched);
        if (!part) return;
        options[i].after(
          option(
            "part of-" + part.kind,
            search.partHref(result, part),
            el("b", {}, search.partName(part)),
            el("span", { class: "excerpt", dir: "auto" }, ...search.marked(part.text, result.stems))
          )
        );
      });
    }
    function ask() {
      const text = input.value.trim();
      const mine = ++asked;
      clearTimeout(timer);
      if (!text) return showRecent();
      timer = setTimeout(async () => {
        const slow = setTimeout(() => mine === asked && show([], [words.waiting]), 800);
        try {
          const found = await search.find(text, { typing: !/\s$/.test(input.value), limit: 8 });
          if (mine === asked) await showFound(found, text, mine);
        } catch (unreachable) {
          if (mine !== asked) return;
          show([], [words.failed + " ", el("a", { href: page }, words.aZ)]);
          announce(words.failed);
        } finally {
          clearTimeout(slow);
        }
      }, 100);
    }
    function leave() {
      reveal(false);
      form.classList.remove("open");
    }

    input.addEventListener("input", ask);
    input.addEventListener("focus", () => {
      form.classList.add("open");
      ask();
    });
    input.addEventListener("click", () => panel.hidden && ask());
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const options = [...list.children];
      const at = options.indexOf(active);
      const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? options.length - 1 : at - 1 };
      if (active) Object.assign(to, { Home: 0, End: options.length - 1 });
      if (event.key in to && !event.ctrlKey && !event.shiftKey && !event.metaKey) {
        event.preventDefault();
        if (panel.hidden) ask();
        else activate(options[to[event.key]]);
      } else if (event.key === "Enter" && active) {
        event.preventDefault();
        active.click();
      } else if (event.key === "Escape") {
        event.preventDefault();
        asked++;
        if (!panel.hidden) reveal(false);
        else if (input.value) input.value = "";
        else input.blur();
      }
    });
    list.addEventListener("click", (event) => {
      const chosen = event.target.closest("a");
      if (!chosen) return;
      if (chosen.className !== "recent") {
        search.remember(input.value.trim());
        if (!event.ctrlKey && !event.metaKey) reveal(false);
      } else if (!event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        input.value = chosen.textContent;
        ask();
      }
    });
    // A press on the list must not take the focus out of the box.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    clear.addEventListener("click", () => {
      search.recent(() => []);
      input.focus();
      showRecent();
    });
    close.addEventListener("click", leave);
    form.addEventListener("submit", () => search.remember(input.value.trim()));
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || leave());
    if (document.activeElement === input) {
      form.classList.add("open");
      ask();
    }
  };
})();
