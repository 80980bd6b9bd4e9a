// The box with its list, after the combobox pattern of WAI-ARIA: the focus stays in the box.
(function () {
  "use strict";
  const { box } = window.markwell;
  const { el, form, root, say } = box;
  const input = form.elements.q;
  const words = box.words;
  const page = root + "search.html";
  const address = (text) => {
    const query = new URLSearchParams(new FormData(form));
    query.set("q", text);
    return page + "?" + query;
  };

  // Shown once; afterwards the events do the rest.
  box.suggest = function () {
    box.suggest = () => {};
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
      const it = el(
        "a",
        { role: "option", class: className, href, tabindex: "-1", "aria-selected": "false" },
        ...content,
      );
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
      list.scrollTop = 0;
      reveal(document.activeElement === input && (options.length > 0 || sentence.length > 0));
    }
    // A word above the list, which stays.
    function remark(...sentence) {
      note.replaceChildren(...sentence);
      note.hidden = false;
      reveal(document.activeElement === input);
    }

    function showRecent() {
      delete list.dataset.answers;
      const recent = box.recent().map((text) => option("recent", address(text), text));
      show(recent, recent.length ? [words.recent] : []);
      clear.hidden = false;
    }
    function showFound(found, text, mine) {
      const options = found.results.map((it) =>
        option(
          "result",
          box.href(it),
          el("span", { class: "name", dir: "auto" }, ...box.marked(it.title, it.stems)),
          el("span", { class: "where" }, box.where(it)),
          el("span", { class: "excerpt", dir: "auto" }, ...box.marked(it.excerpt, it.stems)),
        ),
      );
      const corrections = [box.corrections(found), box.lost(found.lost)].filter(Boolean).join(" ");
      const tally = found.total ? box.tally(found.total) : say(words.none, { q: text });
      if (found.total > options.length) options.push(option("all", address(text), say(words.all, { n: found.total })));
      list.dataset.answers = text;
      show(options, corrections ? [corrections] : found.total ? [] : [tally + " ", el("a", { href: page }, words.aZ)]);
      announce([corrections, tally].filter(Boolean).join(" "));
      timer = setTimeout(showPart, 250, found.results[0], options[0], mine);
    }
    // The very item that was looked for, once somebody stops typing; it is read from the page that is
    // likely to be opened next.
    async function showPart(result, above, mine) {
      const part = result && (await box.parts(result))[0];
      if (!part || mine !== asked) return;
      above.after(
        option(
          "part " + part.kind + "s",
          box.partHref(result, part),
          el("b", {}, box.partName(part)),
          el("span", { class: "excerpt", dir: "auto" }, ...box.marked(part.text, result.stems)),
        ),
      );
    }
    function ask() {
      const text = input.value.trim();
      const mine = ++asked;
      clearTimeout(timer);
      if (!text) return showRecent();
      timer = setTimeout(async () => {
        const slow = setTimeout(() => mine === asked && remark(words.waiting), 800);
        try {
          const found = await box.find(input.value, { typing: true, limit: 8 });
          if (mine === asked) showFound(found, text, mine);
        } catch (unreachable) {
          if (mine !== asked) return;
          remark(words.failed + " ", el("a", { href: page }, words.aZ));
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
        box.remember(input.value.trim());
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
      box.recent(() => []);
      input.focus();
      showRecent();
    });
    close.addEventListener("click", leave);
    form.addEventListener("submit", () => box.remember(input.value.trim()));
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || leave());
    if (document.activeElement === input) {
      form.classList.add("open");
      ask();
    }
  };
})();
