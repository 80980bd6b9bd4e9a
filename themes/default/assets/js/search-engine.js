// Fetches what a search needs, and no more, and answers. Use: markwell.search.open({root, language, portable}).
// A portable site has scripts in place of files to fetch, which hand over what they hold.
(function (core) {
  "use strict";
  const EXACT = 100,
    BEGUN = 10,
    SHORTER = 3,
    MOST_TERMS = 64,
    MOST_FILES = 2;

  // Lets the browser draw and take keys between two pieces of work.
  function pause() {
    return new Promise((go) => {
      setTimeout(go);
    });
  }

  function script(url) {
    return new Promise((done, failed) => {
      const element = document.createElement("script");
      document.head.appendChild(Object.assign(element, { onload: done, onerror: failed, src: url }));
    });
  }

  // What scripts of a portable site have brought, by name; there nothing need be kept.
  const brought = {};
  core.put = function (name, value) {
    brought[name] = value;
  };

  function Shelf(root) {
    const folder = new URL(root + "search/", document.baseURI).href;
    async function get(name) {
      if (!(name in brought)) await script(folder + name + ".js");
      return brought[name];
    }
    return { manifest: () => get("manifest"), get, folder };
  }

  // Files by address; what was fetched once is kept for when there is no network.
  function Store(root) {
    const folder = new URL(root + "search/", document.baseURI).href;
    let memory = {},
      kept = null;

    function keep(name, response) {
      if (kept) kept.then((cache) => cache.put(folder + name, response)).catch(() => {});
    }

    async function stored(name) {
      try {
        return await caches.match(folder + name);
      } catch (refused) {
        return undefined;
      }
    }

    // The one file with a lasting name, so it is asked for anew.
    async function manifest() {
      let response;
      try {
        response = await fetch(folder + "manifest.json", { cache: "no-cache" });
      } catch (offline) {
        response = await stored("manifest.json");
      }
      if (!response || !response.ok) throw new Error("no search here");
      const copy = response.clone(),
        found = await response.json();
      memory = {};
      kept = window.caches ? caches.open(found.site + ".search") : null;
      keep("manifest.json", copy);
      if (kept)
        kept
          .then((cache) => {
            forget(cache, found.hash);
          })
          .catch(() => {});
      return found;
    }

    async function forget(cache, hash) {
      (await cache.keys()).forEach((request) => {
        const name = request.url.startsWith(folder) ? request.url.slice(folder.length) : "";
        if (/^[0-9a-f]{10}\//.test(name) && !name.startsWith(hash + "/")) cache.delete(request);
      });
    }

    function get(name) {
      if (!memory[name]) {
        memory[name] = read(name);
        memory[name].catch(() => {
          delete memory[name];
        });
      }
      return memory[name];
    }

    async function read(name) {
      const known = await stored(name + ".json");
      try {
        if (known) return await known.json();
      } catch (torn) {
        // What was kept in part is fetched anew.
      }
      const response = await fetch(folder + name + ".json");
      if (response.status === 404) throw Object.assign(new Error("gone"), { gone: true });
      if (!response.ok) throw new Error("not available");
      const copy = response.clone(),
        found = await response.json();
      keep(name + ".json", copy);
      return found;
    }

    return { manifest, get, folder };
  }

  // One build's index of one language.
  function Index(store, manifest, language) {
    language = manifest.languages[language] ? language : manifest.language;
    const index = Object.assign({}, manifest.languages[language]);
    const base = manifest.hash + "/" + index.folder;
    index.separators = index.separators ? index.separators.split(" ") : [];
    const files = {};

    index.get = function (name) {
      return store.get(base + name);
    };

    // The entries of a file of terms.
    index.file = function (number) {
      if (!files[number]) {
        files[number] = index.get("t" + number).then(core.entries);
        files[number].catch(() => {
          delete files[number];
        });
      }
      return files[number];
    };

    index.entry = async function (term) {
      const entries = await index.file(core.place(index.separators, term));
      return entries.find((entry) => entry.term === term);
    };

    // Some of the entries that begin with a text: what stands in its first files.
    index.begun = async function (text) {
      const first = core.place(index.separators, text);
      const last = core.place(index.separators, text + "\uffff");
      const reach = Math.min(last, first + MOST_FILES - 1),
        wait = [];
      for (let i = first; i <= reach; i++) wait.push(index.file(i));
      const near = [].concat.apply([], await Promise.all(wait));
      const found = near.filter((entry) => entry.term.startsWith(text));
      return { entries: found, near, capped: reach < last };
    };

    // All terms with a first letter; a small index has them in its one file.
    index.vocabulary = async function (letter) {
      if (!index.separators.length) {
        return (await index.file(0)).map((entry) => {
          core.postings(entry);
          return { term: entry.term, weight: Math.log2(entry.size) };
        });
      }
      if (!index.letters.includes(letter)) return [];
      return core.vocabulary((await index.get("v-" + letter))[0]);
    };

    return index;
  }

  function slug(title) {
    return title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  }

  function letterOf(text) {
    return /^[a-z]/.test(text) ? text[0] : "0";
  }

  // What one index answers. A newer one has another, so that no answer is made of two.
  function Answers(index) {
    function stem(word) {
      return core.stem(lunr, index, word);
    }

    // What can't be had is left out, and told. What is gone may have another name in a newer index.
    function spare(wait, lost, what, instead) {
      return wait.catch((fault) => {
        if (fault.gone && !lost.final) throw fault;
        lost[what] = true;
        return instead;
      });
    }

    // What stands for a word: its stem, and while it is being typed all that begins with it.
    async function group(word, begun, final) {
      let stemmed = stem(word),
        clauses = [],
        capped = false,
        lost = { final };
      function entry(term) {
        return spare(index.entry(term), lost, "words");
      }
      const respelt = word.replace(
        /i([sz])(e[drs]?|ing|ations?)$/,
        (all, letter, end) => (letter === "s" ? "iz" : "is") + end,
      );
      let begins = begun && word.length > 2 && spare(index.begun(word), lost, "words", { entries: [], near: [] });
      if (begins) begins.catch(() => {});
      const exact = await entry(stemmed);
      if (exact) clauses.push({ entry: exact, boost: EXACT });
      const other = respelt !== word && (await entry(stem(respelt)));
      if (other && other !== exact) clauses.push({ entry: other, boost: EXACT });
      if (begins) {
        begins = await begins;
        const start = !clauses.length && core.beginning(word, stemmed, begins.near);
        const shorter = start && (await entry(start));
        if (shorter) clauses.push({ entry: shorter, boost: SHORTER });
        const others = begins.entries.filter((entry) => entry !== exact && entry !== other);
        others.forEach(core.postings);
        others.sort((a, b) => b.size - a.size);
        capped = begins.capped || others.length > MOST_TERMS;
        others.slice(0, MOST_TERMS).forEach((entry) => {
          clauses.push({ entry, boost: BEGUN });
        });
      }
      return { word, clauses, capped, lost, corrected: null };
    }

    // For a word that matches nothing: what it may be a beginning or a misspelling of.
    async function mended(one, begun) {
      let word = one.word,
        stemmed = stem(word),
        near = [],
        start = "";
      // The first letter is right more often than not; the second may be the first, or stand there.
      const tries = index.letters ? [letterOf(word), letterOf(word.slice(1)), index.letters] : ["0"];
      for (let i = 0; i < tries.length && !near.some((one) => one.cost < 6); i++) {
        const known = await Promise.all(
          tries[i].split("").map((letter) => spare(index.vocabulary(letter), one.lost, "words", [])),
        );
        for (let k = 0; k < known.length; k++) {
          await pause();
          near = near.concat(core.near(word, stemmed, known[k]));
          start = start || (begun && !i && core.beginning(word, stemmed, known[k]));
        }
      }
      near.sort((a, b) => a.cost - b.cost || (a.term < b.term ? -1 : 1));
      let terms = near
        .map((one) => one.term)
        .filter((term, at, all) => all.indexOf(term) === at)
        .slice(0, 3);
      if (start && !terms.includes(start)) terms.push(start);
      const found = await Promise.all(terms.map((term) => spare(index.entry(term), one.lost, "words")));
      found.forEach((entry, rank) => {
        if (entry) one.clauses.push({ entry, boost: BEGUN * (4 - rank) });
      });
      terms = terms.filter((term, rank) => found[rank]);
      if (terms.length) one.corrected = { typed: word, used: terms[0], terms };
      return one;
    }

    async function allowed(options, lost) {
      if (!options.unit && !options.level && !options.kind) return null;
      const facets = await spare(index.get("facets"), lost, "filters");
      if (!facets) return null;
      const unit = facets.units.findIndex((one) => one[0] === options.unit);
      const level = facets.levels.indexOf(options.level),
        kind = facets.kinds.indexOf(options.kind);
      let runs = facets.runs,
        flags = new Uint8Array(index.documents),
        at = 0;
      for (let i = 0; i < runs.length; i += 4) {
        const fits =
          (!options.unit || runs[i + 1] === unit) &&
          (!options.level || runs[i + 2] === level) &&
          (!options.kind || runs[i + 3] === kind);
        flags.fill(fits ? 1 : 0, at, at + runs[i]);
        at += runs[i];
      }
      return flags;
    }

    async function shown(found, field) {
      const number = +found.ref,
        place = number % index.inFile;
      const file = await index.get("d" + (number - place) / index.inFile);
      const record = file.docs[place],
        unit = file.units[record[4]] || [null, null];
      return {
        ref: found.ref,
        score: found.score,
        title: record[0],
        url: file.folders[record[1]] + (record[2] || slug(record[0]) + ".html"),
        kind: record[3],
        unit: unit[0],
        unitTitle: unit[1],
        level: record[5] || null,
        excerpt: record[6],
        field,
        stems: Object.keys(found.matchData.metadata),
      };
    }

    // A correction is told as a word that the results have, not as a stem.
    function told(corrected, results) {
      const text = results.map((one) => one.title + " " + one.excerpt).join(" ");
      corrected.used = core.words(text).find((word) => stem(word) === corrected.terms[0]) || corrected.terms[0];
      return corrected;
    }

    async function find(text, options, final) {
      const lost = { final };
      const words = core
        .words(text)
        .filter((word, at, all) => all.indexOf(word) === at && !core.isStopWord(lunr, index, word))
        .slice(0, 12);
      const limit = options.limit || 10,
        offset = options.offset || 0;
      const typing = options.typing && !/\s$/.test(text);
      function begun(at) {
        return typing && at === words.length - 1;
      }
      let found = await Promise.all(words.map((word, at) => group(word, begun(at), final)));
      // A word that could not be looked up is not a word that there is not.
      found = await Promise.all(
        found.map((one, at) => (one.clauses.length || one.lost.words ? one : mended(one, begun(at)))),
      );
      const flags = await allowed(options, lost);
      await pause();
      const met = found.filter((one) => one.clauses.length);
      lost.words = found.some((one) => one.lost.words);
      if (lost.words && !met.length) throw new Error("not available");
      const groups = met.map((one) => one.clauses);
      const ranking = core.rank(index, groups, flags, offset + limit);
      await pause();
      const best = core.evaluate(lunr, index, groups, ranking, offset, offset + limit);
      await pause();
      const fields = core.bestFields(
        index,
        groups,
        best.map((one) => one.ref),
      );
      const results = (await Promise.all(best.map((one, at) => spare(shown(one, fields[at]), lost, "results")))).filter(
        Boolean,
      );
      if (lost.results && !results.length) throw new Error("not available");
      return {
        total: ranking.total,
        all: ranking.all,
        results,
        corrected: found
          .map((one) => one.corrected)
          .filter(Boolean)
          .map((one) => told(one, results)),
        missing: found.filter((one) => !one.clauses.length && !one.lost.words).map((one) => one.word),
        capped: found.some((one) => one.capped),
        lost: { words: !!lost.words, filters: !!lost.filters, results: !!lost.results },
      };
    }

    return {
      index,
      stem,
      find,
      async termsOf(word) {
        const one = await group(word, true, true);
        if (!one.clauses.length) await mended(one, true);
        return one.clauses.map((clause) => clause.entry.term);
      },
    };
  }

  async function open(options) {
    let store = options.portable ? Shelf(options.root) : Store(options.root),
      now,
      asked = 0;

    async function load() {
      const manifest = await store.manifest();
      if (!window.lunr) await script(store.folder + "lunr-" + manifest.lunr + ".min.js");
      now = Answers(Index(store, manifest, options.language.split(/[-_]/)[0]));
    }

    // A new deploy takes the old files away: then once more, with the new ones.
    async function retried(work) {
      try {
        return await work(now, false);
      } catch (fault) {
        if (!fault.gone) throw fault;
        await load();
        return work(now, true);
      }
    }

    await load();
    return {
      // Answers carry the number of their question, so that late ones can be told.
      async find(text, options) {
        const number = ++asked;
        const answer = await retried((now, final) => now.find(text, options || {}, final));
        answer.sequence = number;
        return answer;
      },

      // The terms that stand for a word while it is being typed.
      termsOf(word) {
        return now.termsOf(word);
      },

      // The items and sections of a result's page, the best first; none if it can't be had.
      async parts(result) {
        if (options.portable) return [];
        try {
          const response = await fetch(options.root + result.url);
          return response.ok ? core.parts(await response.text(), result.stems, now.stem) : [];
        } catch (offline) {
          return [];
        }
      },

      stemsOf(text) {
        return core.words(text).map(now.stem);
      },

      async facets() {
        const facets = await retried((now) => now.index.get("facets"));
        return {
          units: facets.units.map((one) => ({ id: one[0], title: one[1] })),
          levels: facets.levels,
          kinds: facets.kinds,
        };
      },
    };
  }

  core.open = open;
})(markwell.search);
