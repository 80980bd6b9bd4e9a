// An index in pieces: what a query needs is put together again before lunr sees it.

// Whether a clause may match a term; it may say yes too often, but never no too often.
function mayMatch(clause, words, term) {
  return words.some(function (word) {
    if (clause.editDistance) {
      return word.indexOf("*") >= 0 || edits(word, term) <= (clause.editDistance === 1 ? 1 : 2 * clause.editDistance)
    }
    return fits(word, term)
  })
}

function fits(word, term) {
  var pieces = word.split("*"), at = 0
  if (pieces.length === 1) return word === term
  if (term.slice(0, pieces[0].length) !== pieces[0]) return false
  at = pieces[0].length
  for (var i = 1; i < pieces.length - 1; i++) {
    var found = term.indexOf(pieces[i], at)
    if (found < 0) return false
    at = found + pieces[i].length
  }
  var last = pieces[pieces.length - 1]
  return term.length - last.length >= at && term.slice(term.length - last.length) === last
}

// Insertions, deletions, changes and swaps of neighbours.
function edits(a, b) {
  var rows = [[]]
  for (var j = 0; j <= b.length; j++) rows[0][j] = j
  for (var i = 1; i <= a.length; i++) {
    rows[i] = [i]
    for (j = 1; j <= b.length; j++) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1)
      }
    }
  }
  return rows[a.length][b.length]
}

// The words that lunr looks up for a clause.
function lookedUp(clause, pipeline) {
  return clause.usePipeline ? pipeline.runString(clause.term, { fields: clause.fields }) : [clause.term]
}

// The pieces that hold a term some clause may match; `pieces` are lists of things with a term.
function needed(pieces, query, pipeline) {
  var clauses = query.clauses.map(function (clause) {
    return { clause: clause, words: lookedUp(clause, pipeline) }
  })
  return pieces.filter(function (piece) {
    return piece.some(function (one) {
      return clauses.some(function (each) { return mayMatch(each.clause, each.words, one.term) })
    })
  })
}

// A stock index cut into ranges of terms. It answers as the whole does, and counts what it loads.
var merges = 0, strictMerges = 0
function Split(json, parts) {
  this.index = json
  this.pipeline = lunr.Pipeline.load(json.pipeline)
  var terms = json.invertedIndex, size = Math.max(1, Math.ceil(terms.length / parts))
  this.pieces = []
  for (var from = 0; from < terms.length; from += size) {
    this.pieces.push(terms.slice(from, from + size).map(function (each) {
      return { term: each[0], entry: each }
    }))
  }
}
Split.prototype.query = function (body) {
  var query = new lunr.Query(this.index.fields)
  body.call(query, query)
  var pieces = needed(this.pieces, query, this.pipeline), kept = {}, terms = []
  merges++
  strictMerges += pieces.length < this.pieces.length ? 1 : 0
  // A copy, so that nothing is shared between two loads, as between two fetches.
  JSON.parse(JSON.stringify(pieces)).forEach(function (piece) {
    piece.forEach(function (one) {
      terms.push(one.entry)
      kept[one.entry[1]._index] = true
    })
  })
  var vectors = this.index.fieldVectors.map(function (each) {
    var vector = []
    for (var i = 0; i < each[1].length; i += 2) {
      if (kept[each[1][i]]) vector.push(each[1][i], each[1][i + 1])
    }
    return [each[0], vector]
  })
  return lunr.Index.load({
    version: this.index.version,
    fields: this.index.fields,
    fieldVectors: vectors,
    invertedIndex: terms,
    pipeline: this.index.pipeline
  }).query(body)
}
Split.prototype.search = function (text) {
  return this.query(function (query) {
    new lunr.QueryParser(text, query).parse()
  })
}
Split.prototype.toJSON = function () { return this.index }
