package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.lunr.StockLunr;

/** {@code markwell lunr} makes what {@code JSON.stringify(lunr(...))} makes, or says why not. */
class LunrCommandTest {
  private static final String BUILD =
      """
      function build(documents, positions) {
        return JSON.stringify(lunr(function () {
          this.ref('name')
          this.field('title', { boost: 10 })
          this.field('body')
          this.k1(1.5)
          this.b(0.3)
          if (positions) this.metadataWhitelist = ['position']
          JSON.parse(documents).forEach(function (it) { this.add(it, { boost: it.weight }) }, this)
        }))
      }
      function shown(number) { return String(number) }
      """;

  private static final String DOCUMENTS =
      """
      {"name": "a/b", "title": "Green plants", "body": "Plants are green & grow.", "tags": ["x", {"y": 1}]}
      {"name": 7, "title": null, "body": 1e21, "weight": 3}
      {"name": true, "title": 0.1, "body": "well-being 😀", "weight": null}
      {"name": "__proto__", "body": -1.50, "weight": 0}
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String documents, String... arguments) throws Exception {
    Files.writeString(folder.resolve("docs.json"), documents);
    return runOn(arguments);
  }

  private int runOn(String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal =
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] all = new String[arguments.length + 2];
    all[0] = "lunr";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = folder.resolve("docs.json").toString();
    return Main.run(terminal, Map.of(), all);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).replace(folder.toString() + "/", "");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void listsAndLinesGiveTheBytesOfLunr(boolean positions) throws Exception {
    String list = "[" + DOCUMENTS.strip().replace("\n", ",\n") + "]";
    List<String> options =
        new ArrayList<>(
            List.of(
                "--fields",
                "title:10,body",
                "--ref=name",
                "--boost=weight",
                "--k1=1.5",
                "--b=0.3"));
    if (positions) {
      options.add("--positions");
    }
    try (StockLunr lunr = new StockLunr().with("build.js", BUILD)) {
      String expected = lunr.call("build", list, positions) + "\n";
      for (String documents : new String[] {list, DOCUMENTS, "\uFEFF" + DOCUMENTS}) {
        assertThat(run(documents, options.toArray(String[]::new))).as(err()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(err()).isEmpty();
      }
    }
  }

  @Test
  void numbersAreWrittenAsJavaScriptDoes() {
    Random random = new Random(3);
    double[] odd = {
      0,
      -0.0,
      1,
      -1,
      1e21,
      1e20,
      1e-6,
      1e-7,
      2e23,
      5e-324,
      1.7976931348623157e308,
      123456789012345680000.0,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    try (StockLunr lunr = new StockLunr().with("build.js", BUILD)) {
      for (int i = 0; i < 2_000; i++) {
        double value = i < odd.length ? odd[i] : Double.longBitsToDouble(random.nextLong());
        value = i % 2 == 1 && i >= odd.length ? random.nextInt(100_000) / 1000.0 : value;
        if (!Double.isNaN(value)) {
          assertThat(LunrDocuments.number(value)).isEqualTo(lunr.call("shown", value));
        }
      }
    }
  }

  @Test
  void everyFaultIsToldAtItsPlaceAndNothingIsPrinted() throws Exception {
    String documents =
        "[{\"id\": \"a\", \"body\": [\"x\"]},\n {\"body\": \"no name\"},\n 7,\n"
            + " {\"id\": \"b\"},\n {\"id\": \"b\"},\n {\"id\": \"c\", \"body\": \"open}\n]";
    assertThat(run(documents, "--fields=body")).isEqualTo(Main.PROBLEMS);
    assertThat(out.size()).isZero();
    assertThat(err().lines().filter(it -> it.startsWith("docs.json")))
        .satisfiesExactly(
            it ->
                assertThat(it).startsWith("docs.json:1:22: error[wrong-type]: \"body\" is a list"),
            it -> assertThat(it).startsWith("docs.json:2:2: error[missing-key]: a document has no"),
            it -> assertThat(it).startsWith("docs.json:3:2: error[wrong-type]: a document must be"),
            it -> assertThat(it).startsWith("docs.json:5:2: error[duplicate-id]: there are two"),
            it -> assertThat(it).startsWith("docs.json:6:").contains("error[invalid-json]: "));
    assertThat(err()).contains("No index was made: 5 errors.");
  }

  @Test
  void whatFollowsAListIsAFault() throws Exception {
    assertThat(run("[] {\"id\": \"a\"}", "--fields=body")).isEqualTo(Main.PROBLEMS);
    assertThat(err()).startsWith("docs.json:1:4: error[invalid-json]: something follows");
  }

  @Test
  void bytesThatAreNoTextAreAFault() throws Exception {
    Files.write(folder.resolve("docs.json"), new byte[] {'[', '"', (byte) 0xFF, '"', ']'});
    assertThat(runOn("--fields=body")).isEqualTo(Main.PROBLEMS);
    assertThat(err()).startsWith("docs.json:1:1: error[not-utf8]");
  }

  @Test
  void aScoreTooLargeForJsonIsAFault() throws Exception {
    assertThat(run("{\"id\": \"a\", \"body\": \"x\"}", "--fields=body:1e300"))
        .isEqualTo(Main.PROBLEMS);
    assertThat(err()).contains("error[invalid-value]: the score of \"x\" in \"a\" is too large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"__proto__", "constructor", "_index", "7", "a/b", "", "body,body", "body:much"})
  void fieldsThatCannotBeAreAUsageFault(String fields) throws Exception {
    assertThat(run("[]", "--fields=" + fields)).isEqualTo(2);
    assertThat(err()).contains("--fields");
  }

  @Test
  void noDocumentsMakeAnEmptyIndex() throws Exception {
    for (String documents : new String[] {"", "[]", "\n"}) {
      assertThat(run(documents, "--fields=body", "--plain")).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualTo(
              "{\"version\":\"2.3.9\",\"fields\":[\"body\"],\"fieldVectors\":[],\"invertedIndex\":[],\"pipeline\":[]}\n");
    }
  }
}
