// Marks what was searched for on the page that a result led to, until the reader has seen it.
(async function () {
  "use strict";
  const { box, search } = window.markwell;
  const words = box.words;
  const main = document.getElementById("main");
  const wanted = new Set(location.hash.slice(8).split("+"));
  const engine = await search.open({ root: box.root, language: words.language, portable: box.portable });
  const apart = "svg, nav, form, button, pre, .marks, .mend, mark";
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walk.nextNode()) texts.push(walk.currentNode);
  let marks = [];
  let at = 0;
  let pause = performance.now();

  // The address without the words is the one to pass on.
  history.replaceState(history.state, "", location.pathname + location.search);

  for (const text of texts) {
    if (marks.length > 300) break;
    // Long pages are marked in slices, so that scrolling stays smooth.
    if (performance.now() - pause > 12) {
      await new Promise((go) => setTimeout(go));
      pause = performance.now();
    }
    if (text.parentElement && !text.parentElement.closest(apart)) marks.push(...mark(text));
  }
  if (!marks.length) return;

  const bar = document.createElement("div");
  const count = document.createElement("p");
  bar.className = "marks";
  count.setAttribute("role", "status");
  bar.append(
    count,
    button(words.nextMark, () => go((at + 1) % marks.length)),
    button(words.unmark, unmark),
  );
  main.prepend(bar);
  count.textContent = marks.length === 1 ? words.markedOne : words.marked.replace("{n}", marks.length);
  go(0);

  function mark(text) {
    const made = [];
    const found = [...text.data.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’]*/gu)];
    for (const word of found.reverse()) {
      if (!engine.stemsOf(word[0]).some((stem) => wanted.has(stem))) continue;
      const rest = text.splitText(word.index);
      rest.splitText(word[0].length);
      const mark = document.createElement("mark");
      mark.className = "found";
      rest.replaceWith(mark);
      mark.append(rest);
      made.unshift(mark);
    }
    return made;
  }
  function button(label, press) {
    const it = document.createElement("button");
    it.type = "button";
    it.textContent = label;
    it.addEventListener("click", press);
    return it;
  }
  // Reading and tabbing go on from the mark.
  function go(to) {
    at = to;
    const mark = marks[at];
    for (let up = mark.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
  }
  function unmark() {
    for (const mark of marks) {
      const around = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      around.normalize();
    }
    marks = [];
    bar.remove();
    main.focus({ preventScroll: true });
  }
})();
