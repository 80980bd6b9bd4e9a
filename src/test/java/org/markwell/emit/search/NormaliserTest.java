package org.markwell.emit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.lunr.StockLunr;

/** What people type becomes the words that were indexed: Java and JavaScript agree. */
class NormaliserTest {
  static final Path CORE = Path.of("themes/default/assets/js/search-core.js");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Tŷ ŵyn dŵr CYMRŴ|ty wyn dwr cymrw",
        "café élan naïve résumé über cafe\u0301|cafe elan naive resume uber cafe",
        "well-being well‑being word—word 1914–18 and/or|well being well being word word 1914 18 and or",
        "Macbeth’s macbeth's witches' ‘quoted’ o'neill rock ’n’ roll|macbeth macbeth witches quoted o'neill rock n roll",
        "1,000 10,000,000 1,00 3.14 2.1, 2.10. .5 5.|1000 10000000 1 00 3.14 2.1 2.10 5 5",
        "£5 10% 2nd C++ C# .NET AC2.1 v1.2.3|5 10 2nd c c net ac2.1 v1.2.3",
        "straße Æsop œuvre Øl đa łódź ðe þorn ılık İSTANBUL|strasse aesop oeuvre ol da lodz de thorn ilik istanbul",
        "ﬁne H₂O x² ½ Ⅳ K|fine h2o x2 1 2 iv k",
        "snake_case __proto__ _|snake case proto",
        "don't it's 's ''s a's's|don't it s s a",
        "😀 hel😀lo|hel lo",
        "αβγ|\"\"",
        "\"\"|\"\"",
      })
  void textBecomesPlainWords(String text, String words) {
    assertThat(Normaliser.normalise(text)).isEqualTo(words);
  }

  @Test
  void aLongWordIsCutAndStaysAWord() {
    assertThat(Normaliser.normalise("a".repeat(100))).isEqualTo("a".repeat(64));
    assertThat(Normaliser.normalise("a".repeat(63) + "'b")).isEqualTo("a".repeat(63));
    assertThat(Normaliser.normalise("a".repeat(62) + "'s'b")).isEqualTo("a".repeat(62));
    assertThat(Normaliser.normalise("1".repeat(63) + ".5")).isEqualTo("1".repeat(63));
  }

  @Test
  void javaAndJavaScriptAgreeOnEveryCharacterOfTheBasicPlane() throws Exception {
    try (StockLunr js = javaScript()) {
      for (int from = 0; from < 0x10000; from += 0x400) {
        StringBuilder text = new StringBuilder();
        for (int c = from; c < from + 0x400; c++) {
          char x = (char) c;
          text.append("a").append(x).append("b 1").append(x).append("2 ");
          text.append(x).append("'s 1,00").append(x).append(" x|");
        }
        String[] mine = Normaliser.normalise(text.toString()).split(" x");
        String[] theirs = js.call("plain", text.toString()).split(" x");
        assertThat(mine).as("from U+%04X", from).containsExactly(theirs);
      }
    }
  }

  @Test
  void javaAndJavaScriptAgreeOnAnyText() throws Exception {
    Random random = new Random(5);
    String odd = "aZ09 '’`.,_-ßæıİŷ\u0301é½ﬁΣ\ud83d\ude00\ud800s'1,000.5";
    try (StockLunr js = javaScript()) {
      for (int i = 0; i < 8_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(24); n > 0; n--) {
          text.append(odd.charAt(random.nextInt(odd.length())));
        }
        String mine = Normaliser.normalise(text.toString());
        assertThat(mine).as("%s", text).isEqualTo(js.call("plain", text.toString()));
        assertThat(mine).matches("(?:[a-z0-9'.]+(?: [a-z0-9'.]+)*)?");
        assertThat(Normaliser.normalise(mine)).as("%s", text).isEqualTo(mine);
        assertThat(mine.toLowerCase(Locale.ROOT)).isEqualTo(mine);
      }
    }
  }

  private static StockLunr javaScript() throws Exception {
    return new StockLunr()
        .with("search-core.js", Files.readString(CORE))
        .with("plain.js", "function plain(text) { return markwell.search.words(text).join(' ') }");
  }
}
