// Asks the engine as the box and the page of results do, and takes down what it fetched.
var probe = (function () {
  const real = window.fetch.bind(window);
  const texts = {};
  let log = [], fromMemory = false;
  window.fetch = async function (address, options) {
    const url = new URL(address, document.baseURI).href;
    log.push(url);
    if (!fromMemory) return real(address, options);
    if (!texts[url]) texts[url] = await (await real(address, options)).text();
    return new Response(texts[url]);
  };

  async function fresh() {
    for (const name of await caches.keys()) await caches.delete(name);
    log = [];
    return markwell.search.open({ root: base, language: "en" });
  }
  let base = "";

  // As the box does, which shows parts of one page; the page of results shows those of three.
  async function shown(engine, text, options, pages) {
    const found = await engine.find(text, options);
    await Promise.all(found.results.slice(0, pages).map(engine.parts));
    return found;
  }

  // The addresses that each question makes the browser fetch, with nothing kept from before.
  async function cold(questions) {
    const all = [];
    for (const text of questions) {
      await shown(await fresh(), text, {}, 1);
      all.push(log);
    }
    return all;
  }

  // The same for words typed letter by letter, results shown from the third to the seventh.
  async function typed(words) {
    const all = [];
    for (const word of words) {
      const engine = await fresh();
      for (let n = 3; n < 7; n++) await engine.find(word.slice(0, n), { typing: true });
      await shown(engine, word.slice(0, 7), { typing: true }, 1);
      all.push(log);
    }
    return all;
  }

  // What a second word costs.
  async function warm(pairs) {
    const all = [];
    for (const [first, second] of pairs) {
      const engine = await fresh();
      await shown(engine, first, {}, 1);
      log = [];
      await shown(engine, second, {}, 1);
      all.push(log);
    }
    return all;
  }

  // For [meant, typed] in turn: how many typed words match something as they are, and of the others how
  // many have the meant word as their first correction, and among the first three.
  async function slips(pairs) {
    const engine = await fresh(), missed = [];
    let indexed = 0, first = 0, three = 0;
    for (const [meant, typed] of pairs) {
      const stem = engine.stemsOf(meant)[0], found = await engine.find(typed, {});
      if (!found.corrected.length && !found.missing.length) {
        indexed++;
        continue;
      }
      const terms = found.corrected.length ? found.corrected[0].terms : [];
      if (terms[0] === stem) first++;
      if (terms.slice(0, 3).includes(stem)) three++;
      else missed.push(meant + " > " + typed + ": " + terms);
    }
    return { indexed, first, three, missed };
  }

  // How many beginnings of words, of three letters and more, match the word.
  async function keystrokes(words) {
    const engine = await fresh(), missed = [];
    let keys = 0, matched = 0;
    for (const word of words) {
      const stem = engine.stemsOf(word)[0];
      for (let n = 3; n <= word.length; n++) {
        keys++;
        if ((await engine.termsOf(word.slice(0, n))).includes(stem)) matched++;
        else missed.push(word.slice(0, n) + " of " + word);
      }
    }
    return { keys, matched, missed };
  }

  // Milliseconds from question to answer without the network: decoding, loading, querying.
  async function times(words) {
    fromMemory = true;
    const all = [];
    for (const word of words) {
      // The second engine finds all texts in memory, but has decoded none.
      for (let round = 0; round < 2; round++) {
        const engine = await fresh();
        const start = performance.now();
        await engine.find(word, {});
        if (round) all.push(performance.now() - start);
      }
    }
    fromMemory = false;
    return all.sort((a, b) => a - b);
  }

  // The longest tasks while words are typed, in milliseconds.
  async function tasks(words) {
    const long = [];
    const watch = new PerformanceObserver((list) => list.getEntries().forEach((it) => long.push(it.duration)));
    watch.observe({ type: "longtask" });
    const engine = await fresh();
    for (const word of words) {
      for (let n = 1; n <= word.length; n++) {
        await engine.find(word.slice(0, n), { typing: true });
        await new Promise((go) => setTimeout(go, 20));
      }
    }
    await new Promise((go) => setTimeout(go, 200));
    watch.disconnect();
    return long.sort((a, b) => b - a);
  }

  return { at: (root) => (base = root), cold, typed, warm, slips, keystrokes, times, tasks };
})();
