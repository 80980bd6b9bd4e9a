package org.markwell.lunr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

/** The lunr.js of the webjar, run in the JVM; to be closed by the thread that opened it. */
public final class StockLunr implements AutoCloseable {
  private static final String HOME = "/META-INF/resources/webjars/lunr/2.3.9/";
  private static final String HELPERS =
      """
      function buildSpec(json) {
        var spec = JSON.parse(json)
        return JSON.stringify(lunr(function () {
          this.ref('id')
          if (spec.k1 !== undefined) this.k1(spec.k1)
          if (spec.b !== undefined) this.b(spec.b)
          if (spec.plain) {
            this.pipeline.reset()
            this.searchPipeline.reset()
          }
          if (spec.positions) this.metadataWhitelist = ['position']
          spec.fields.forEach(function (f) { this.field(f.name, { boost: f.boost }) }, this)
          spec.documents.forEach(function (d) { this.add(d.texts, { boost: d.boost }) }, this)
        }))
      }
      function stem(word) { return lunr.stemmer(new lunr.Token(word)).toString() }
      function stopped(word) { return lunr.stopWordFilter(new lunr.Token(word)) === undefined }
      function shown(number) { return JSON.stringify(number) }
      function separators() {
        var found = ''
        for (var c = 0; c < 0x10000; c++) {
          if (/[\\s\\-]/.test(String.fromCharCode(c))) found += String.fromCharCode(c)
        }
        return found
      }
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

  public StockLunr() {
    context.setOptimizationLevel(9);
    context.setLanguageVersion(Context.VERSION_ES6);
    scope = context.initStandardObjects();
    context.evaluateString(scope, resource("lunr.js"), "lunr.js", 1, null);
    context.evaluateString(scope, HELPERS, "helpers.js", 1, null);
  }

  public String call(String function, Object... arguments) {
    Function f = (Function) scope.get(function, scope);
    return Context.toString(f.call(context, scope, scope, arguments));
  }

  /** Puts a function of Java among those of JavaScript. */
  StockLunr with(String name, Function function) {
    scope.put(name, scope, function);
    return this;
  }

  /** The value of a variable. */
  int number(String variable) {
    return (int) Context.toNumber(scope.get(variable, scope));
  }

  /** Runs a script after lunr.js and the others. */
  public StockLunr with(String name, String script) {
    context.evaluateString(scope, script, name, 1, null);
    return this;
  }

  public static String resource(String name) {
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
