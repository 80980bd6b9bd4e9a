// The parts of a page that was found, its items and sections, read from the page itself: whatever has an
// anchor there can be shown under a result and led to.
(function (core) {
  "use strict";
  const KINDS = { c: "concept", t: "tip", m: "misconception", p: "marking-point" };
  const BLOCK = /^(?:DT|DD|P|LI|DIV|H[1-6]|TD|TH|PRE|BLOCKQUOTE)$/;
  // What the theme says around an item's own words.
  const AROUND = "svg, button, [aria-hidden], .hidden, .chips, .demand, .soft, .for-assessors, .callout-title, .item b";
  const LONGEST = 120;
  const BEFORE = 40;

  // The lines of an element, apart where a heading has an anchor: [[anchor, line …] …].
  function lines(element) {
    const found = [["", ""]];
    (function read(node) {
      const now = found[found.length - 1];
      if (node.nodeType === Node.TEXT_NODE) now[now.length - 1] += node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(AROUND)) return;
      const heading = /^h-/.test(node.id);
      const block = BLOCK.test(node.tagName);
      if (heading) found.push([node.id, ""]);
      else if (block) now.push("");
      node.childNodes.forEach(read);
      if (block) found[found.length - 1].push("");
    })(element);
    return found.map(([anchor, ...each]) => [
      anchor,
      ...each.map((it) => it.trim().replace(/\s+/g, " ")).filter(Boolean),
    ]);
  }

  function item(element) {
    const kind = KINDS[element.id[0]];
    const [first, ...rest] = lines(element)[0].slice(1);
    const mark = { concept: ": ", misconception: " – " }[kind] || " ";
    const others = [...element.querySelectorAll(".chips")].map((it) => it.textContent);
    return {
      kind,
      anchor: element.id,
      text: [first, rest.join(" ")].filter(Boolean).join(mark),
      name: kind === "concept" ? first : "",
      others: others.concat(meanings(element)).join(" "),
    };
  }

  function sections(body) {
    const others = meanings(body).join(" ");
    return lines(body)
      .map(([anchor, ...each]) => ({
        kind: "section",
        anchor,
        text: each.join(" "),
        name: "",
        others: anchor ? "" : others,
      }))
      .filter((it) => it.text);
  }

  const meanings = (element) => [...element.querySelectorAll("abbr[title]")].map((it) => it.title);

  // So much of a text, whole words only, that its first word with one of some stems is in it.
  function excerpt(text, stems, stem) {
    if (text.length <= LONGEST) return text;
    let from = 0;
    for (const word of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’]*/gu)) {
      if (
        !core
          .words(word[0])
          .map(stem)
          .some((it) => stems.includes(it))
      )
        continue;
      if (word.index + word[0].length > LONGEST) from = text.indexOf(" ", word.index - BEFORE) + 1;
      break;
    }
    const end = text.length - from <= LONGEST ? text.length : text.lastIndexOf(" ", from + LONGEST);
    return (from ? "…" : "") + text.slice(from, end > from ? end : from + LONGEST) + (end < text.length ? "…" : "");
  }

  // First come those whose words are rare on the page, in a name, and not lost in many others.
  core.parts = function (html, stems, stem) {
    const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    if (!main) return [];
    const all = [...main.querySelectorAll(".item[id]")].filter((it) => /^[ctmp]-/.test(it.id)).map(item);
    main.querySelectorAll(".body").forEach((it) => all.push(...sections(it)));
    for (const part of all) {
      const own = core.words(part.text).map(stem);
      const others = core.words(part.others).map(stem);
      part.size = own.length;
      part.name = core.words(part.name).map(stem);
      part.found = stems.filter((it) => own.includes(it) || others.includes(it));
      part.matched = part.found.length > 0;
    }
    for (const part of all) {
      const sum = part.found.reduce((sum, word) => {
        const n = all.filter((it) => it.found.includes(word)).length;
        return sum + Math.log(1 + all.length / (1 + n)) * (part.name.includes(word) ? 2 : 1);
      }, 0);
      part.weight = (sum * (part.kind === "section" ? 0.7 : 1)) / Math.sqrt(8 + part.size);
      part.text = excerpt(part.text, part.found, stem);
    }
    return all.sort((a, b) => b.weight - a.weight);
  };
})(markwell.search);
