// Fetches what a search needs, and no more, and answers. Use: markwell.search.open({root, language}).
(function (core) {
  "use strict";
  var EXACT = 100, BEGUN = 10, SHORTER = 3, MOST_TERMS = 64, MOST_FILES = 2;

  // Lets the browser draw and take keys between two pieces of work.
  function pause() {
    return new Promise(function (go) { setTimeout(go); });
  }

  function script(url) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      document.head.appendChild(Object.assign(element, { onload: done, onerror: failed, src: url }));
    });
  }

  // Files by address; what was fetched once is kept for when there is no network.
  function Store(root) {
    var folder = new URL(root + "search/", document.baseURI).href;
    var memory = {}, kept = null;

    function keep(name, response) {
      if (kept) kept.then(function (cache) { return cache.put(folder + name, response); }).catch(function () {});
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
      var response;
      try {
        response = await fetch(folder + "manifest.json", { cache: "no-cache" });
      } catch (offline) {
        response = await stored("manifest.json");
      }
      if (!response || !response.ok) throw new Error("no search here");
      var copy = response.clone(), found = await response.json();
      memory = {};
      kept = window.caches ? caches.open(found.site + ".search") : null;
      keep("manifest.json", copy);
      if (kept) kept.then(function (cache) { forget(cache, found.hash); }).catch(function () {});
      return found;
    }

    async function forget(cache, hash) {
      (await cache.keys()).forEach(function (request) {
        var name = request.url.startsWith(folder) ? request.url.slice(folder.length) : "";
        if (/^[0-9a-f]{10}\//.test(name) && !name.startsWith(hash + "/")) cache.delete(request);
      });
    }

    function get(name) {
      if (!memory[name]) {
        memory[name] = read(name);
        memory[name].catch(function () { delete memory[name]; });
      }
      return memory[name];
    }

    async function read(name) {
      var known = await stored(name);
      try {
        if (known) return await known.json();
      } catch (torn) {
        // What was kept in part is fetched anew.
      }
      var response = await fetch(folder + name);
      if (response.status === 404) throw Object.assign(new Error("gone"), { gone: true });
      if (!response.ok) throw new Error("not available");
      var copy = response.clone(), found = await response.json();
      keep(name, copy);
      return found;
    }

    return { manifest: manifest, get: get, folder: folder };
  }

  // One build's index of one language.
  function Index(store, manifest, language) {
    var language = manifest.languages[language] ? language : manifest.language;
    var index = Object.assign({}, manifest.languages[language]);
    var base = manifest.hash + "/" + index.folder;
    index.separators = index.separators ? index.separators.split(" ") : [];
    var files = {};

    index.get = function (name) { return store.get(base + name + ".json"); };

    // The entries of a file of terms.
    index.file = function (number) {
      if (!files[number]) {
        files[number] = index.get("t" + number).then(core.entries);
        files[number].catch(function () { delete files[number]; });
      }
      return files[number];
    };

    index.entry = async function (term) {
      var entries = await index.file(core.place(index.separators, term));
      return entries.find(function (entry) { return entry.term === term; });
    };

    // Some of the entries that begin with a text: what stands in its first files.
    index.begun = async function (text) {
      var first = core.place(index.separators, text);
      var last = core.place(index.separators, text + "\uffff");
      var reach = Math.min(last, first + MOST_FILES - 1), wait = [];
      for (var i = first; i <= reach; i++) wait.push(index.file(i));
      var near = [].concat.apply([], await Promise.all(wait));
      var found = near.filter(function (entry) { return entry.term.startsWith(text); });
      return { entries: found, near: near, capped: reach < last };
    };

    // All terms with a first letter; a small index has them in its one file.
    index.vocabulary = async function (letter) {
      if (!index.separators.length) {
        return (await index.file(0)).map(function (entry) {
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
    return title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
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
      return wait.catch(function (fault) {
        if (fault.gone && !lost.final) throw fault;
        lost[what] = true;
        return instead;
      });
    }

    // What stands for a word: its stem, and while it is being typed all that begins with it.
    async function group(word, begun, final) {
      var stemmed = stem(word), clauses = [], capped = false, lost = { final: final };
      function entry(term) { return spare(index.entry(term), lost, "words"); }
      var respelt = word.replace(/i([sz])(e[drs]?|ing|ations?)$/, function (all, letter, end) {
        return (letter === "s" ? "iz" : "is") + end;
      });
      var begins = begun && word.length > 2 && spare(index.begun(word), lost, "words", { entries: [], near: [] });
      if (begins) begins.catch(function () {});
      var exact = await entry(stemmed);
      if (exact) clauses.push({ entry: exact, boost: EXACT });
      var other = respelt !== word && (await entry(stem(respelt)));
      if (other && other !== exact) clauses.push({ entry: other, boost: EXACT });
      if (begins) {
        begins = await begins;
        var start = !clauses.length && core.beginning(word, stemmed, begins.near);
        var shorter = start && (await entry(start));
        if (shorter) clauses.push({ entry: shorter, boost: SHORTER });
        var others = begins.entries.filter(function (entry) {
          return entry !== exact && entry !== other;
        });
        others.forEach(core.postings);
        others.sort(function (a, b) { return b.size - a.size; });
        capped = begins.capped || others.length > MOST_TERMS;
        others.slice(0, MOST_TERMS).forEach(function (entry) {
          clauses.push({ entry: entry, boost: BEGUN });
        });
      }
      return { word: word, clauses: clauses, capped: capped, lost: lost, corrected: null };
    }

    // For a word that matches nothing: what it may be a beginning or a misspelling of.
    async function mended(one, begun) {
      var word = one.word, stemmed = stem(word), near = [], start = "";
      // The first letter is right more often than not; the second may be the first, or stand there.
      var tries = index.letters ? [letterOf(word), letterOf(word.slice(1)), index.letters] : ["0"];
      for (var i = 0; i < tries.length && !near.some(function (one) { return one.cost < 6; }); i++) {
        var known = await Promise.all(tries[i].split("").map(function (letter) {
          return spare(index.vocabulary(letter), one.lost, "words", []);
        }));
        for (var k = 0; k < known.length; k++) {
          await pause();
          near = near.concat(core.near(word, stemmed, known[k]));
          start = start || (begun && !i && core.beginning(word, stemmed, known[k]));
        }
      }
      near.sort(function (a, b) { return a.cost - b.cost || (a.term < b.term ? -1 : 1); });
      var terms = near.map(function (one) { return one.term; }).filter(function (term, at, all) {
        return all.indexOf(term) === at;
      }).slice(0, 3);
      if (start && !terms.includes(start)) terms.push(start);
      var found = await Promise.all(terms.map(function (term) {
        return spare(index.entry(term), one.lost, "words");
      }));
      found.forEach(function (entry, rank) {
        if (entry) one.clauses.push({ entry: entry, boost: BEGUN * (4 - rank) });
      });
      terms = terms.filter(function (term, rank) { return found[rank]; });
      if (terms.length) one.corrected = { typed: word, used: terms[0], terms: terms };
      return one;
    }

    async function allowed(options, lost) {
      if (!options.unit && !options.level && !options.kind) return null;
      var facets = await spare(index.get("facets"), lost, "filters");
      if (!facets) return null;
      var unit = facets.units.findIndex(function (one) { return one[0] === options.unit; });
      var level = facets.levels.indexOf(options.level), kind = facets.kinds.indexOf(options.kind);
      var runs = facets.runs, flags = new Uint8Array(index.documents), at = 0;
      for (var i = 0; i < runs.length; i += 4) {
        var fits = (!options.unit || runs[i + 1] === unit) &&
          (!options.level || runs[i + 2] === level) && (!options.kind || runs[i + 3] === kind);
        flags.fill(fits ? 1 : 0, at, at + runs[i]);
        at += runs[i];
      }
      return flags;
    }

    async function shown(found, field) {
      var number = +found.ref, place = number % index.inFile;
      var file = await index.get("d" + (number - place) / index.inFile);
      var record = file.docs[place], unit = file.units[record[4]] || [null, null];
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
        field: field,
        stems: Object.keys(found.matchData.metadata)
      };
    }

    // A correction is told as a word that the results have, not as a stem.
    function told(corrected, results) {
      var text = results.map(function (one) { return one.title + " " + one.excerpt; }).join(" ");
      corrected.used = core.words(text).find(function (word) {
        return stem(word) === corrected.terms[0];
      }) || corrected.terms[0];
      return corrected;
    }

    async function find(text, options, final) {
      var lost = { final: final };
      var words = core.words(text).filter(function (word, at, all) {
        return all.indexOf(word) === at && !core.isStopWord(lunr, index, word);
      }).slice(0, 12);
      var limit = options.limit || 10, offset = options.offset || 0;
      var typing = options.typing && !/\s$/.test(text);
      function begun(at) { return typing && at === words.length - 1; }
      var found = await Promise.all(words.map(function (word, at) { return group(word, begun(at), final); }));
      // A word that could not be looked up is not a word that there is not.
      found = await Promise.all(found.map(function (one, at) {
        return one.clauses.length || one.lost.words ? one : mended(one, begun(at));
      }));
      var flags = await allowed(options, lost);
      await pause();
      var met = found.filter(function (one) { return one.clauses.length; });
      lost.words = found.some(function (one) { return one.lost.words; });
      if (lost.words && !met.length) throw new Error("not available");
      var groups = met.map(function (one) { return one.clauses; });
      var ranking = core.rank(index, groups, flags, offset + limit);
      await pause();
      var best = core.evaluate(lunr, index, groups, ranking, offset, offset + limit);
      await pause();
      var fields = core.bestFields(index, groups, best.map(function (one) { return one.ref; }));
      var results = (await Promise.all(best.map(function (one, at) {
        return spare(shown(one, fields[at]), lost, "results");
      }))).filter(Boolean);
      if (lost.results && !results.length) throw new Error("not available");
      return {
        total: ranking.total,
        all: ranking.all,
        results: results,
        corrected: found.map(function (one) { return one.corrected; }).filter(Boolean)
          .map(function (one) { return told(one, results); }),
        missing: found.filter(function (one) { return !one.clauses.length && !one.lost.words; })
          .map(function (one) { return one.word; }),
        capped: found.some(function (one) { return one.capped; }),
        lost: { words: !!lost.words, filters: !!lost.filters, results: !!lost.results }
      };
    }

    return {
      index: index,
      stem: stem,
      find: find,
      termsOf: async function (word) {
        var one = await group(word, true, true);
        if (!one.clauses.length) await mended(one, true);
        return one.clauses.map(function (clause) { return clause.entry.term; });
      }
    };
  }

  async function open(options) {
    var store = Store(options.root), now, asked = 0;

    async function load() {
      var manifest = await store.manifest();
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
      find: async function (text, options) {
        var number = ++asked;
        var answer = await retried(function (now, final) { return now.find(text, options || {}, final); });
        answer.sequence = number;
        return answer;
      },

      // The terms that stand for a word while it is being typed.
      termsOf: function (word) { return now.termsOf(word); },

      // The items and sections of a result's page, the best first; none if it can't be had.
      parts: async function (result) {
        try {
          var response = await fetch(options.root + result.url);
          return response.ok ? core.parts(await response.text(), result.stems, now.stem) : [];
        } catch (offline) {
          return [];
        }
      },

      stemsOf: function (text) {
        return core.words(text).map(now.stem);
      },

      facets: async function () {
        var facets = await retried(function (now) { return now.index.get("facets"); });
        return {
          units: facets.units.map(function (one) { return { id: one[0], title: one[1] }; }),
          levels: facets.levels,
          kinds: facets.kinds
        };
      }
    };
  }

  core.open = open;
})(markwell.search);
