// The page of results: the address holds what is searched, so it can be linked and gone back to.
(function () {
  "use strict";
  const { box } = window.markwell;
  const { el, form, say } = box;
  const input = form.elements.q;
  const place = document.querySelector(".finds");
  const aZ = document.getElementById("a-z");
  const words = place.dataset;
  const STEP = 10;

  box.results = function () {
    box.results = () => {};
    document.querySelector(".failed").hidden = true;
    const status = el("p", { role: "status", class: "tally" });
    const note = el("p", { class: "note" });
    const filters = el("div", { class: "filters" });
    const list = el("ol", { class: "results" });
    const more = el("button", { type: "button", class: "button more" }, words.more);
    const selects = {};
    const title = document.title;
    const lang = new URLSearchParams(location.search).get("lang");
    let asked = 0;
    let stands = {};
    let timer = 0;
    let shown = lastShown(new URLSearchParams(location.search));
    list.lang = box.language;
    place.replaceChildren(filters, status, note, list, more);

    function read() {
      const query = new URLSearchParams(location.search);
      input.value = query.get("q") || "";
      shown = lastShown(query);
      return query;
    }
    function lastShown(query) {
      return Math.min(200, Math.max(STEP, Number(query.get("shown")) || STEP));
    }
    // What the filters say; before they are there, what the address says.
    function chosen(name) {
      return selects[name] ? selects[name].value : new URLSearchParams(location.search).get(name) || "";
    }
    function write(way) {
      const query = new URLSearchParams();
      const values = {
        q: input.value.trim(),
        unit: chosen("unit"),
        level: chosen("level"),
        kind: chosen("kind"),
        lang,
      };
      for (const name in values) if (values[name]) query.set(name, values[name]);
      if (shown > STEP) query.set("shown", shown);
      history[way](null, "", "?" + query);
    }

    function addFilters(facets) {
      if (filters.children.length) return;
      const kind = (id) => words["kind" + id[0].toUpperCase() + id.slice(1)] || id;
      addFilter(
        "unit",
        facets.units.map((it) => [it.id, it.title]),
      );
      addFilter(
        "level",
        facets.levels.map((it) => [it, it]),
      );
      addFilter(
        "kind",
        facets.kinds.map((it) => [it, kind(it)]),
      );
    }
    function addFilter(name, values) {
      if (values.length < 2) return;
      const wanted = chosen(name);
      const select = el("select", { name });
      for (const [value, text] of [["", words.any], ...values]) {
        select.append(el("option", { value }, text));
      }
      select.value = wanted;
      if (select.selectedIndex < 0) select.value = "";
      select.addEventListener("change", () => go("pushState", 0));
      filters.append(el("label", {}, el("span", {}, words[name]), select));
      selects[name] = select;
    }

    // A new question starts with the first results; its address replaces or follows the last one.
    function go(way, wait) {
      shown = STEP;
      more.hidden = true;
      clearTimeout(timer);
      asked++;
      timer = setTimeout(() => {
        write(way);
        run(wait > 0);
      }, wait);
    }

    async function run(typing, from = 0) {
      const text = input.value.trim();
      const mine = ++asked;
      const question = JSON.stringify([text, ...["unit", "level", "kind"].map(chosen)]);
      clearTimeout(timer);
      document.title = (text ? "“" + text + "” – " : "") + title;
      aZ.hidden = text !== "";
      place.hidden = text === "";
      place.dataset.shown = "";
      if (!text) return;
      const slow = setTimeout(() => mine === asked && (status.textContent = box.words.waiting), 800);
      try {
        const options = { typing, limit: shown - from, offset: from };
        for (const name of ["unit", "level", "kind"]) if (chosen(name)) options[name] = chosen(name);
        const found = await box.find(text, options);
        if (mine !== asked) return;
        stands = { question, shown, total: found.total };
        // The results stand without the filters, too.
        const without = () => mine === asked && !found.lost.filters && note.append(" ", box.words.noFilters);
        const filtered = box.facets().then(addFilters).catch(without);
        show(found, from, text, filtered);
      } catch (unreachable) {
        if (mine !== asked) return;
        // What answers this very question stays.
        if (stands.question !== question) {
          stands = { total: 0 };
          list.replaceChildren();
          note.textContent = "";
          aZ.hidden = false;
        }
        shown = stands.shown || STEP;
        more.hidden = shown >= stands.total;
        status.textContent = box.words.failed;
        place.dataset.shown = "none";
      } finally {
        clearTimeout(slow);
      }
    }

    function show(found, from, text, filtered) {
      const items = found.results.map((result) => {
        const link = el("a", { href: box.href(result) }, ...box.marked(result.title, result.stems));
        link.addEventListener("click", () => box.remember(text));
        return el(
          "li",
          { class: "result " + result.kind },
          el("h2", { dir: "auto" }, link),
          el("p", { class: "where" }, box.where(result)),
          el("p", { class: "excerpt", dir: "auto" }, ...box.marked(result.excerpt, result.stems)),
        );
      });
      if (from) list.append(...items);
      else list.replaceChildren(...items);
      note.replaceChildren([box.corrections(found), box.lost(found.lost)].filter(Boolean).join(" "));
      more.hidden = shown >= found.total;
      status.textContent = found.total ? box.tally(found.total) : say(box.words.none, { q: text });
      if (!found.total) showHelp();
      if (!from) showParts(found.results.slice(0, 3), items, text, filtered);
      else if (items.length) items[0].querySelector("a").focus();
    }
    function showHelp() {
      aZ.hidden = false;
      note.append(" ", words.hint);
      if (!["unit", "level", "kind"].some(chosen)) return;
      const remove = el("button", { type: "button", class: "button" }, words.removeFilters);
      remove.addEventListener("click", () => {
        for (const name in selects) selects[name].value = "";
        input.focus();
        go("pushState", 0);
      });
      note.append(" ", remove);
    }
    // For the first results, the very items that match, those with most of the words first.
    async function showParts(results, items, text, filtered) {
      const mine = asked;
      place.dataset.shown = "some";
      const parts = await Promise.all(results.map(box.parts));
      if (mine !== asked) return;
      results.forEach((result, i) => {
        const links = parts[i].slice(0, 3).map((part) => {
          const link = el("a", { href: box.partHref(result, part) }, ...box.marked(part.text, result.stems));
          link.addEventListener("click", () => box.remember(text));
          return el("li", { class: "part " + part.kind + "s" }, el("b", {}, box.partName(part)), " ", link);
        });
        if (links.length) items[i].append(el("ul", { class: "parts" }, ...links));
      });
      // The filters stand above the results: until they are there, the results may still move.
      await filtered;
      if (mine === asked) place.dataset.shown = "all";
    }

    input.addEventListener("input", () => go("replaceState", 150));
    form.addEventListener("submit", () => {
      box.remember(input.value.trim());
      go("pushState", 0);
    });
    more.addEventListener("click", () => {
      const from = shown;
      shown += STEP;
      write("replaceState");
      run(false, from);
    });
    window.addEventListener("popstate", () => {
      const query = read();
      for (const name in selects) selects[name].value = query.get(name) || "";
      run(false);
    });
    run(document.activeElement === input);
  };
})();
