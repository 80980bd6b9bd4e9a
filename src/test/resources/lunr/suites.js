// Runs test files in the TDD style of mocha, with the few assertions of chai that lunr's tests use.
var suites = { name: "", setups: [], tests: [], suites: [] }, now = suites
var failures = [], count = 0

function suite(name, body) {
  var outer = now, inner = { name: name, setups: [], tests: [], suites: [] }
  outer.suites.push(inner)
  now = inner
  body.call({})
  now = outer
}
function setup(body) { now.setups.push(body) }
function test(name, body) { now.tests.push({ name: name, body: body }) }

function show(value) { return JSON.stringify(value) }
function check(holds, message) { if (!holds) throw new Error(message) }
var assert = {
  equal: function (a, b) { check(a == b, show(a) + " is not " + show(b)) },
  deepEqual: function (a, b) { check(show(a) === show(b), show(a) + " is not " + show(b)) },
  isTrue: function (a) { check(a === true, show(a) + " is not true") },
  lengthOf: function (a, n) { check(a.length === n, show(a) + " has not " + n + " elements") },
  sameMembers: function (a, b) {
    check(show(a.slice().sort()) === show(b.slice().sort()), show(a) + " has other members than " + show(b))
  },
  throws: function (body) {
    var thrown = false
    try { body() } catch (e) { thrown = true }
    check(thrown, "nothing was thrown")
  },
  doesNotThrow: function (body) { body() }
}

function runSuites() {
  run(suites, [], "")
  return count + " tests, " + failures.length + " failed" + (failures.length ? "\n" + failures.join("\n") : "")
}
function run(one, setups, path) {
  var all = setups.concat(one.setups), name = path + one.name + " > "
  one.tests.forEach(function (each) {
    var self = {}
    count++
    try {
      all.forEach(function (body) { body.call(self) })
      each.body.call(self)
    } catch (e) {
      failures.push(name + each.name + ": " + e)
    }
  })
  one.suites.forEach(function (inner) { run(inner, all, name) })
}
