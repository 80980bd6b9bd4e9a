package org.markwell.lunr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

/** The lunr.js of the webjar, run in the JVM; to be closed by the thread that opened it. */
final class StockLunr implements AutoCloseable {
  private static final String HOME = "/META-INF/resources/webjars/lunr/2.3.9/";
  private static final String HELPERS =
      """
      function buildSpec(json) {
        var spec = JSON.parse(json)
        return JSON.stringify(lunr(function () {
          this.ref('id')
          if (spec.k1 !== undefined) this.k1(spec.k1)
          if (spec.b !== undefined) this.b(spec.b)
          if (spec.positions) this.metadataWhitelist = ['position']
          spec.fields.forEach(function (f) { this.field(f.name, { boost: f.boost }) }, this)
          spec.documents.forEach(function (d) { this.add(d.texts, { boost: d.boost }) }, this)
        }))
      }
      function stem(word) { return lunr.stemmer(new lunr.Token(word)).toString() }
      function stopped(word) { return lunr.stopWordFilter(new lunr.Token(word)) === undefined }
      function shown(number) { return JSON.stringify(number) }
      var left, right
      function load(a, b) {
        lunr.TokenSet._nextId = 1e9
        left = lunr.Index.load(JSON.parse(a)); right = lunr.Index.load(JSON.parse(b))
      }
      function found(side, query) {
        try {
          return JSON.stringify((side === 'left' ? left : right).search(query))
        } catch (e) { return 'throws ' + e.message }
      }
      """;

  private final Context context = Context.enter();
  private final Scriptable scope;

  StockLunr() {
    context.setOptimizationLevel(-1);
    context.setLanguageVersion(Context.VERSION_ES6);
    scope = context.initStandardObjects();
    context.evaluateString(scope, resource("lunr.js"), "lunr.js", 1, null);
    context.evaluateString(scope, HELPERS, "helpers.js", 1, null);
  }

  String call(String function, Object... arguments) {
    Function f = (Function) scope.get(function, scope);
    return Context.toString(f.call(context, scope, scope, arguments));
  }

  Object evaluate(String script) {
    return context.evaluateString(scope, script, "test.js", 1, null);
  }

  static String resource(String name) {
    try (InputStream in = StockLunr.class.getResourceAsStream(HOME + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Context.exit();
  }
}
