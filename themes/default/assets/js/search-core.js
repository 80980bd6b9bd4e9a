// What search knows of words and of the index: no page and no network. It is written in the older dialect of
// JavaScript, unlike its neighbours, since engines without a browser run it too.
// The format of the files is told in docs/search.md.
var markwell = markwell || {};
markwell.search = (function () {
  "use strict";
  var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  var LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ð: "d", þ: "th", ı: "i" };
  var ENDINGS = ("ment ments ement ements ness able ible ability ation ations ational ating ated ates " +
    "ator ators ative ition ional ically ingly ising isation ized izing ization ities ively alism ance " +
    "ality ally ence ents ication ications ously").split(" ");
  var SHORT = /^(?:e?(?:s|d|r|rs|st|n)|ings?|l?y|al|ful|ions?|it[iy]|is[emt]|ive|ish|[ae]nt|e|'s?)?$/;
  var values = new Uint8Array(128);
  for (var i = 0; i < 64; i++) values[DIGITS.charCodeAt(i)] = i;

  // Plain words, as the index has them before stemming.
  function words(text) {
    var plain = text
      .replace(/[\ua7f1-\ua7f4]|\ud801[\udf80-\udfbf]|\ud833[\udcd6-\udcf9]/g, " ")
      .replace(/[\u0060´ʹʼ‘’‛′＇]/g, "'")
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g, "")
      .toLowerCase()
      .replace(/[ßæœøđłðþı]/g, function (letter) { return LETTERS[letter]; })
      .replace(/_/g, " ")
      .replace(/(\d),(?=\d\d\d(?!\d))/g, "$1")
      .replace(/(\d)\.(?=\d)/g, "$1_");
    return (plain.match(/[a-z0-9][a-z0-9_]*(?:'[a-z0-9_]+)*/g) || []).map(function (word) {
      return word.slice(0, 64).replace(/(?:'s|['_])+$/, "").replace(/_/g, ".");
    });
  }

  function stem(lunr, index, word) {
    return index.stemmed ? lunr.stemmer(new lunr.Token(word)).toString() : word;
  }

  function isStopWord(lunr, index, word) {
    return index.stemmed && !lunr.stopWordFilter(new lunr.Token(word));
  }

  // The lines of a file as entries, one a term, in order.
  function entries(lines) {
    var before = "";
    return lines.map(function (line) {
      var parts = line.split(" ");
      before = before.slice(0, values[line.charCodeAt(0)]) + parts[0].slice(1);
      return { term: before, number: number(parts[1]), codes: parts.slice(2) };
    });
  }

  function number(code) {
    var value = 0;
    for (var i = 0; i < code.length; i++) value += (values[code.charCodeAt(i)] & 31) << (5 * i);
    return value;
  }

  // For each field document and count in turn; decoded when first asked for.
  function postings(entry) {
    if (!entry.fields) {
      entry.size = 0;
      entry.fields = entry.codes.map(function (code) {
        var found = [], document = -1, value = 0, shift = 0, often = false;
        for (var i = 0; i < code.length; i++) {
          var digit = values[code.charCodeAt(i)];
          value += (digit & 31) << shift;
          shift += 5;
          if (digit > 31) continue;
          if (often) found.push(document, value + 2);
          else {
            document += value >> 1;
            if (!(value & 1)) found.push(document, 1);
          }
          often = !often && (value & 1) === 1;
          value = shift = 0;
        }
        entry.size += found.length / 2;
        return found;
      });
    }
    return entry.fields;
  }

  // What lunr stores for a term that stands count times in a field; b is 0, so lengths don't matter.
  function score(index, entry, field, count) {
    var fields = postings(entry), n = entry.size;
    var rarity = Math.log(1 + Math.abs((index.documents - n + 0.5) / (n + 0.5)));
    var value = rarity * ((index.k1 + 1) * count) / (index.k1 + count) * index.fields[field][1];
    return Math.round(value * 1000) / 1000;
  }

  // The stock index of some terms, as JSON; of all documents, or of those that are wanted.
  function expand(index, list, wanted) {
    var names = index.fields.map(function (field) { return field[0]; });
    var rows = [], inverted = [], vectors = [];
    function row(document) {
      return rows[document] || (rows[document] = names.map(function () { return []; }));
    }
    if (!wanted) for (var i = 0; i < index.documents; i++) row(i);
    list.slice().sort(function (a, b) { return a.number - b.number; }).forEach(function (entry) {
      var posting = { _index: entry.number };
      postings(entry).forEach(function (found, field) {
        var refs = posting[names[field]] = {};
        for (var i = 0; i < found.length; i += 2) {
          if (!wanted || wanted[found[i]]) {
            refs[found[i]] = {};
            row(found[i])[field].push(entry.number, score(index, entry, field, found[i + 1]));
          }
        }
      });
      inverted.push([entry.term, posting]);
    });
    rows.forEach(function (fields, document) {
      fields.forEach(function (vector, i) { vectors.push([names[i] + "/" + document, vector]); });
    });
    return {
      version: "2.3.9",
      fields: names,
      fieldVectors: vectors,
      invertedIndex: inverted.sort(function (a, b) { return a[0] < b[0] ? -1 : 1; }),
      pipeline: index.stemmed ? ["stemmer"] : []
    };
  }

  // Which documents match, the best first. A group holds what stands for one word, as {entry, boost};
  // documents that have all groups come before the others, which only fill up.
  function rank(index, groups, allowed, enough) {
    var size = index.documents, sums = new Float64Array(size), last = new Uint8Array(size);
    var hits = new Uint8Array(size);
    groups.forEach(function (group, g) {
      group.forEach(function (clause) {
        postings(clause.entry).forEach(function (found, field) {
          var scores = [];
          for (var i = 0; i < found.length; i += 2) {
            var document = found[i], count = found[i + 1];
            if (allowed && !allowed[document]) continue;
            if (scores[count] === undefined) scores[count] = score(index, clause.entry, field, count);
            sums[document] += clause.boost * scores[count];
            if (last[document] !== g + 1) {
              last[document] = g + 1;
              hits[document]++;
            }
          }
        });
      });
    });
    var all = [], some = [];
    for (var i = 0; i < size; i++) {
      if (hits[i]) (hits[i] === groups.length ? all : some).push(i);
    }
    var order = best(all, sums, enough), fill = all.length < enough;
    if (fill) order = order.concat(best(some, sums, enough - all.length));
    return {
      order: order,
      all: all.length,
      total: all.length + (fill ? some.length : 0),
      sums: sums
    };
  }

  // The documents with the highest sums, in order: so many, and those that share the last one's sum.
  function best(documents, sums, count) {
    if (documents.length > count) {
      var values = new Float64Array(documents.length);
      for (var i = 0; i < values.length; i++) values[i] = sums[documents[i]];
      var least = values.sort()[values.length - count];
      least -= 1e-9 * Math.abs(least);
      documents = documents.filter(function (document) { return sums[document] >= least; });
    }
    return documents.sort(function (a, b) { return sums[b] - sums[a] || a - b; });
  }

  // lunr's own results for the documents from one place to another of a ranking, and for those that share a
  // score with the last: lunr says who comes first.
  function evaluate(lunr, index, groups, ranking, from, to) {
    var order = ranking.order, wanted = {}, list = [], known = {}, clauses = [];
    function tie(at) {
      var sum = ranking.sums[order[at - 1]];
      return Math.abs(ranking.sums[order[at]] - sum) <= 1e-9 * Math.abs(sum);
    }
    var end = Math.min(to, order.length);
    while (end < order.length && end < to + 1000 && end !== ranking.all && tie(end)) end++;
    for (var i = 0; i < end; i++) wanted[order[i]] = i < ranking.all ? 1 : 2;
    groups.forEach(function (group) {
      group.forEach(function (clause) {
        clauses.push(clause);
        if (!known["=" + clause.entry.term]) list.push(clause.entry);
        known["=" + clause.entry.term] = true;
      });
    });
    // Without this, lunr takes some sets of terms with digits for others.
    lunr.TokenSet._nextId = 1e9;
    var found = lunr.Index.load(expand(index, list, wanted)).query(function (query) {
      clauses.forEach(function (clause) {
        query.term(clause.entry.term, { boost: clause.boost, usePipeline: false });
      });
    });
    return [1, 2]
      .reduce(function (sorted, tier) {
        return sorted.concat(found.filter(function (one) { return wanted[one.ref] === tier; }));
      }, [])
      .slice(from, to);
  }

  // For each of some documents the field that adds most to its score.
  function bestFields(index, groups, documents) {
    var sums = {};
    documents.forEach(function (document) { sums[document] = []; });
    groups.forEach(function (group) {
      group.forEach(function (clause) {
        postings(clause.entry).forEach(function (found, field) {
          for (var i = 0; i < found.length; i += 2) {
            var own = sums[found[i]];
            if (!own) continue;
            own[field] = (own[field] || 0) + clause.boost * score(index, clause.entry, field, found[i + 1]);
          }
        });
      });
    });
    return documents.map(function (document) {
      var best = 0, own = sums[document];
      own.forEach(function (sum, field) { if (sum > (own[best] || 0)) best = field; });
      return index.fields[best][0];
    });
  }

  // The place of the last of some sorted texts that is not after a text, counted from 1.
  function place(sorted, text) {
    var low = 0, high = sorted.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (sorted[middle] <= text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The terms of a vocabulary file, each with the logarithm of how often it is met.
  function vocabulary(text) {
    var before = "";
    return text.split(" ").map(function (entry) {
      var end = entry.length - 1;
      before = before.slice(0, values[entry.charCodeAt(0)]) + entry.slice(1, end);
      return { term: before, weight: values[entry.charCodeAt(end)] };
    });
  }

  // How many edits (0 or 1) turn a beginning of the word into the term, and how much is left over.
  function distance(word, term) {
    var at = 0, size = term.length;
    while (at < size && word[at] === term[at]) at++;
    if (at === size) return { edits: 0, left: word.length - at };
    var rest = term.slice(at);
    function goesOn(from, skip) { return word.startsWith(rest.slice(skip), from); }
    if (word[at] === rest[1] && word[at + 1] === rest[0] && goesOn(at + 2, 2)) {
      return { edits: 1, left: word.length - size };
    }
    if (goesOn(at + 1, 1)) return { edits: 1, left: Math.max(0, word.length - size) };
    if (goesOn(at, 1)) return { edits: 1, left: word.length - size + 1 };
    if (goesOn(at + 1, 0)) return { edits: 1, left: word.length - size - 1 };
    return null;
  }

  // How many edits make a text one that words may end with, from 0 to 1, or 2 for none.
  function endingEdits(left) {
    if (left.length < 4) return 0;
    return ENDINGS.reduce(function (least, ending) {
      var way = left.length < 9 && distance(left, ending);
      return way && !way.left ? Math.min(least, way.edits) : least;
    }, 2);
  }

  // Terms that a word may be a slip of the finger from: {term, cost}, the likeliest cost least.
  function near(word, stemmed, terms) {
    var found = [], forms = [word, word.replace(/y$/, "i"), stemmed];
    terms.forEach(function (one) {
      var term = one.term, best = 99;
      if (term.length < 3 || term.length > word.length + 1) return;
      forms.forEach(function (form) {
        var way = distance(form, term);
        var edits = way ? way.edits + endingEdits(form.slice(form.length - way.left)) : 2;
        if (edits < 2 && (!edits || term.length > 3)) {
          var left = form.slice(form.length - way.left), odd = left.length < 4 && !SHORT.test(left);
          best = Math.min(best, 4 * edits + Math.min(2 * way.left, 7) + (odd ? 4 : 0));
        }
      });
      if (best < 99) {
        found.push({ term: term, cost: best + (term[0] === word[0] ? 0 : 3) - one.weight / 2 });
      }
    });
    return found;
  }

  // The longest term that a half-typed word goes on from by six letters at most.
  function beginning(word, stemmed, terms) {
    var best = "", folded = word.replace(/y/g, "i");
    terms.forEach(function (one) {
      var term = one.term;
      if (term.length > Math.max(2, best.length, word.length - 7) &&
          (folded.startsWith(term.replace(/y/g, "i")) || stemmed.startsWith(term))) {
        best = term;
      }
    });
    return best;
  }

  return {
    words: words,
    stem: stem,
    isStopWord: isStopWord,
    entries: entries,
    postings: postings,
    expand: expand,
    rank: rank,
    evaluate: evaluate,
    bestFields: bestFields,
    place: place,
    vocabulary: vocabulary,
    near: near,
    beginning: beginning
  };
})();
