// Compact shards, read by the code that browsers run, beside the whole index.
var whole, index, files

// Browsers sort equals in the order they stood in, which Rhino does not.
Array.prototype.sort = function (compare) {
  var order = compare || function (a, b) { return a < b ? -1 : a > b ? 1 : 0 }
  for (var i = 1; i < this.length; i++) {
    var one = this[i], low = 0, high = i
    while (low < high) {
      var middle = (low + high) >> 1
      if (order(this[middle], one) <= 0) low = middle + 1
      else high = middle
    }
    for (var k = i; k > low; k--) this[k] = this[k - 1]
    this[low] = one
  }
  return this
}

// Nor does it sort typed arrays.
Float64Array.prototype.sort = function () {
  return Array.prototype.sort.call(this, function (a, b) { return a - b })
}

function loadWhole(json) {
  lunr.TokenSet._nextId = 1e9
  whole = lunr.Index.load(JSON.parse(json))
}
function loadShards(manifest, lines) {
  index = JSON.parse(manifest)
  files = JSON.parse(lines).map(markwell.search.entries)
}
function all() { return [].concat.apply([], files) }
function expanded() { return JSON.stringify(markwell.search.expand(index, all())) }

// How many of the files load by themselves, without a word of warning.
function loadableFiles() {
  var warnings = 0, warn = lunr.utils.warn, loaded = 0
  lunr.utils.warn = function () { warnings++ }
  files.forEach(function (entries) {
    lunr.Index.load(markwell.search.expand(index, entries))
    loaded++
  })
  lunr.utils.warn = warn
  return loaded + " " + warnings
}

function fromWhole(text) {
  try { return JSON.stringify(whole.search(text)) } catch (e) { return "throws " + e.message }
}
function fromShards(text, leaveOut) {
  try {
    var query = new lunr.Query(whole.fields)
    new lunr.QueryParser(text, query).parse()
    var pieces = needed(files, query, whole.pipeline)
    if (leaveOut) pieces.shift()
    lunr.TokenSet._nextId = 1e9
    var merged = lunr.Index.load(markwell.search.expand(index, [].concat.apply([], pieces)))
    return JSON.stringify(merged.search(text))
  } catch (e) {
    return "throws " + e.message
  }
}

// Some groups of terms, as find makes them: [[[term, boost], ...], ...].
function ranked(groupsJson, from, to, fill) {
  var groups = JSON.parse(groupsJson).map(function (group) {
    return group.map(function (one) {
      return { entry: all().find(function (entry) { return entry.term === one[0] }), boost: one[1] }
    })
  })
  var ranking = markwell.search.rank(index, groups, null, fill ? 1e9 : to)
  return JSON.stringify(markwell.search.evaluate(lunr, index, groups, ranking, from, to))
}
function rankedByWhole(groupsJson, from, to, fill) {
  var groups = JSON.parse(groupsJson)
  var found = whole.query(function (query) {
    groups.forEach(function (group) {
      group.forEach(function (one) { query.term(one[0], { boost: one[1], usePipeline: false }) })
    })
  })
  function hasAll(one) {
    return groups.every(function (group) {
      return group.some(function (each) { return each[0] in one.matchData.metadata })
    })
  }
  var first = found.filter(hasAll), then = found.filter(function (one) { return !hasAll(one) })
  return JSON.stringify((fill || first.length < to ? first.concat(then) : first).slice(from, to))
}
