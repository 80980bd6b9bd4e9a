package org.markwell.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** lunr's own search and serialisation tests hold for indexes that were built in Java. */
class LunrsOwnTestsTest {
  /** Takes down what lunr is told, has the index built in Java, and gives what the test expects. */
  private static final String RECORDER =
      """
      var stock = lunr
      lunr = function (config) {
        var spec = { fields: [], documents: [], positions: false }
        var builder = {
          metadataWhitelist: [],
          ref: function () {},
          field: function (name, options) {
            spec.fields.push({ name: name, boost: options && options.boost || 1 })
          },
          add: function (document, options) {
            spec.documents.push({ texts: document, boost: options && options.boost || 1 })
          }
        }
        config.call(builder, builder)
        spec.positions = builder.metadataWhitelist.indexOf('position') >= 0
        return given(JSON.parse(buildInJava(JSON.stringify(spec))))
      }
      for (var name in stock) lunr[name] = stock[name]
      """;

  private final Map<String, String> built = new HashMap<>();

  @Test
  void onTheWholeIndex() {
    try (StockLunr lunr = withTests("function given(json) { return lunr.Index.load(json) }")) {
      assertThat(lunr.call("runSuites")).isEqualTo("134 tests, 0 failed");
    }
    assertThat(built).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 1000})
  void onTheIndexCutIntoRangesOfTermsAndMergedForEachQuery(int parts) {
    String given = "function given(json) { return new Split(json, " + parts + ") }";
    try (StockLunr lunr = withTests(given)) {
      // The tests of serialisation load what they were given, so they need no pieces.
      assertThat(lunr.call("runSuites")).isEqualTo("134 tests, 0 failed");
      assertThat(lunr.number("merges")).isGreaterThan(130);
      assertThat(lunr.number("strictMerges")).isGreaterThan(parts == 2 ? 40 : 120);
    }
  }

  @Test
  void aMissingPieceIsNoticed() {
    String given =
        "function given(json) { var split = new Split(json, 5); split.pieces.shift(); return split }";
    try (StockLunr lunr = withTests(given)) {
      assertThat(lunr.call("runSuites")).doesNotContain(" 0 failed");
    }
  }

  private StockLunr withTests(String given) {
    return new StockLunr()
        .with("suites.js", resource("suites.js"))
        .with("split.js", resource("split.js"))
        .with("given.js", given)
        .with("buildInJava", new Build())
        .with("recorder.js", RECORDER)
        .with("search_test.js", StockLunr.resource("test/search_test.js"))
        .with("serialization_test.js", StockLunr.resource("test/serialization_test.js"));
  }

  private final class Build extends BaseFunction {
    @Override
    public Object call(Context context, Scriptable scope, Scriptable self, Object[] arguments) {
      return built.computeIfAbsent(Context.toString(arguments[0]), LunrsOwnTestsTest::build);
    }
  }

  private static String build(String spec) {
    JsonNode root = JsonMapper.shared().readTree(spec);
    IndexBuilder builder =
        new IndexBuilder(
            root.get("fields")
                .valueStream()
                .map(it -> new Field(it.get("name").asString(), it.get("boost").asDouble()))
                .toList());
    if (root.get("positions").asBoolean()) {
      builder.withPositions();
    }
    for (JsonNode document : root.get("documents")) {
      Map<String, String> texts = new HashMap<>();
      document.get("texts").forEachEntry((name, value) -> texts.put(name, value.asString()));
      builder.add(texts.getOrDefault("id", ""), texts, document.get("boost").asDouble());
    }
    return Spec.written(builder.build());
  }

  static String resource(String name) {
    try (InputStream in = LunrsOwnTestsTest.class.getResourceAsStream("/lunr/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
