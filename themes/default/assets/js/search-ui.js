// What the list under the box and the page of results share.
(function () {
  "use strict";
  const { box, search } = window.markwell;
  const { form, root } = box;
  const words = box.words;
  // The page of results is told which language was asked in.
  const language = new URLSearchParams(location.search).get("lang") || words.language;
  let opened = null;
  let since = 0;
  // The engine that answered last.
  let engine = null;

  // One engine for a page; after a failure the next search tries again. Nobody waits for ever.
  box.find = function (text, options) {
    // A page that stays open for long looks for a new index now and then.
    if (!opened || performance.now() - since > 600000) {
      since = performance.now();
      opened = search.open({ root, language, portable: box.portable });
    }
    const mine = opened;
    const late = new Promise((_, fail) => setTimeout(fail, 20000, new Error("late")));
    const answer = mine.then((it) => {
      engine = it;
      return it.find(text, options);
    });
    answer.then(box.keep, () => mine === opened && (opened = null));
    return Promise.race([answer, late]);
  };
  box.parts = (result) => engine.parts(result).then((parts) => parts.filter((it) => it.matched));
  box.facets = () => engine.facets();

  const el = (box.el = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...content);
    return element;
  });

  // A sentence of the theme with its {gaps} filled.
  box.say = (sentence, gaps) => sentence.replace(/\{(\w+)\}/g, (gap, name) => gaps[name]);
  box.tally = (n) => (n === 1 ? words.countOne : box.say(words.count, { n }));

  // Text with the words of some stems marked.
  box.marked = function (text, stems) {
    const pieces = [];
    let end = 0;
    for (const word of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’]*/gu)) {
      if (!engine.stemsOf(word[0]).some((stem) => stems.includes(stem))) continue;
      pieces.push(text.slice(end, word.index), el("mark", {}, word[0]));
      end = word.index + word[0].length;
    }
    return [...pieces, text.slice(end)];
  };

  // The page one lands on marks the words; a fragment stays on the device.
  box.href = (result) => root + result.url + "#marked=" + result.stems.join("+");
  box.partHref = (result, part) => root + result.url + "#" + encodeURIComponent(part.anchor);
  box.where = (result) =>
    [
      result.unitTitle === result.title ? "" : result.unitTitle,
      words["in" + result.field[0].toUpperCase() + result.field.slice(1)],
    ]
      .filter(Boolean)
      .join(" · ");
  box.partName = (part) => words[part.kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] || "";
  box.corrections = (found) => found.corrected.map((it) => box.say(words.instead, it)).join(" ");
  // What of an answer could not be had.
  box.lost = (lost) =>
    [lost.words || lost.results ? words.part : "", lost.filters ? words.noFilters : ""].filter(Boolean).join(" ");

  box.language = language;

  // Searches of the past stay in this browser.
  box.recent = function (change) {
    let list = [];
    try {
      list = JSON.parse(localStorage.getItem(words.site + ".searches")) || [];
      if (change) localStorage.setItem(words.site + ".searches", JSON.stringify((list = change(list))));
    } catch (refused) {
      // Storage may be switched off.
    }
    return list;
  };
  box.remember = (text) => text && box.recent((list) => [text, ...list.filter((it) => it !== text)].slice(0, 6));

  // From the first answer on, what was read and searched can be read and searched without a network. The
  // form says when all of it is kept.
  box.keep = async function () {
    box.keep = undefined;
    // What is read from a folder is there anyway.
    if (!navigator.serviceWorker || box.portable) return;
    try {
      const held = await navigator.serviceWorker.register(root + "offline.js?" + encodeURIComponent(words.site));
      // A worker that only begins is told at once, for the page may be closed; then again of what came since.
      told(held.installing || held.active || held.waiting);
      const worker = (await navigator.serviceWorker.ready).active;
      await told(worker);
      await told(worker);
      form.dataset.kept = "";
    } catch (refused) {
      // Some windows keep nothing.
    }
  };
  function told(worker) {
    const fetched = performance.getEntriesByType("resource").map((it) => it.name);
    const { port1, port2 } = new MessageChannel();
    worker.postMessage([location.href, document.referrer, ...fetched], [port2]);
    return new Promise((kept) => (port1.onmessage = kept));
  }
})();
