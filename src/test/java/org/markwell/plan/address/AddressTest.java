package org.markwell.plan.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in any script become addresses that any host and any browser takes. */
class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q/unit-1/Plan.pdf|q/unit-1/Plan.pdf
          Unit 1 & more/A plan.pdf|unit-1-more/A plan.pdf
          \u00c2 Ll\u0177n/\u0177.png|\u00e2-ll\u0177n/\u0177.png
          \u65e5\u672c/\u56f3.svg|\u65e5\u672c/\u56f3.svg
          \u0420\u0430\u0431\u043e\u0442\u0430/a.txt|\u0440\u0430\u0431\u043e\u0442\u0430/a.txt
          a.txt|a.txt
          """)
  void aFileKeepsItsNameInTheFolderOfThePages(String path, String address) {
    assertThat(Address.ofAsset(path)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          q/u/t.html|q/u/t.html
          a b/c&d.html|a%20b/c%26d.html
          100%.html|100%25.html
          100%20.html|100%2520.html
          a?b#c:d.html|a%3Fb%23c%3Ad.html
          ll\u0177n.html|ll%C5%B7n.html
          \u65e5\u672c.html|%E6%97%A5%E6%9C%AC.html
          \ud83d\ude00.html|%F0%9F%98%80.html
          o'neil,(1)!.html|o'neil,(1)!.html
          "<>".html|%22%3C%3E%22.html
          """)
  void anAddressInALinkIsAscii(String address, String link) {
    assertThat(Address.encode(address)).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          https://example.org/a%20b?c=d&e=%C3%A9#f|https://example.org/a%20b?c=d&e=%C3%A9#f
          https://example.org/100%|https://example.org/100%25
          https://example.org/%zz%4|https://example.org/%25zz%254
          https://example.org/\u65e5 \u672c|https://example.org/%E6%97%A5%20%E6%9C%AC
          //example.org/a//b|https://example.org/a//b
          https://[::1]:80/<a>|https://[::1]:80/%3Ca%3E
          """)
  void anAddressElsewhereKeepsItsOwnSigns(String address, String link) {
    assertThat(Address.encodeElsewhere(address)).isEqualTo(link);
    assertThat(Address.encodeElsewhere(link)).as("once more").isEqualTo(link);
  }
}
