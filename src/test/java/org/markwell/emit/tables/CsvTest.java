package org.markwell.emit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell is text, whatever it begins with. */
class CsvTest {
  private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\t", "\r", "\n", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\u00a0", "\u3000",
        "\u200b", "\ufeff", "\u202e", "\"", " \"", "\0", "\u001f"
      })
  void whatCouldBeAFormulaIsMarkedAsText(String before) {
    for (char sign : BEGINNINGS.toCharArray()) {
      assertThat(read(Csv.cell(before + sign + "1+1"))).startsWith("'");
    }
  }

  /** A program that cuts at another sign, or knows no quotes, finds no formula either. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;%s",
        "a; %s",
        "a,%s",
        "a|%s",
        "a\t%s",
        "a\n%s",
        "a\r\n%s",
        "a\r%s",
        "a\u000b%s",
        "a\f%s",
        "a\u0085%s",
        "a\u2028%s",
        "a\u2029%s",
        "a;\"%s",
        "a;\u00a0%s",
        ";%s",
        ";;%s",
        "%s;%s",
        "a\n;%s"
      })
  void noPieceOfACellBeginsAFormula(String cell) {
    for (char sign : BEGINNINGS.toCharArray()) {
      String written = Csv.cell(cell.replace("%s", sign + "HYPERLINK(1)") + ";x");
      assertThat(written.codePoints().noneMatch(Character::isISOControl)).isTrue();
      assertThat(written).doesNotContain("\u2028", "\u2029");
      for (String piece : written.split("[;,|]")) {
        assertThat(piece.replaceAll("[\\s\\p{Z}\\p{C}\"]", ""))
            .as(written)
            .doesNotStartWith(String.valueOf(sign));
      }
    }
  }

  private static String read(String cell) {
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain         | plain
          1.10          | 1.10
          1.10 =Explain | 1.10 =Explain
          well-known    | well-known
          a,b           | "a,b"
          say "yes"     | "say ""yes""\"
          a;b           | "a;b"
          '=1           | '=1
          """,
      quoteCharacter = '\u0001')
  void otherCellsStayAsTheyAre(String value, String cell) {
    assertThat(Csv.cell(value)).isEqualTo(cell);
  }

  @Test
  void aCellIsOneLine() {
    assertThat(Csv.cell("a\nb\r\n\tc\u2028d ")).isEqualTo("a b c d");
  }

  @Test
  void aWorkbookHoldsTextAndNoFormula() throws Exception {
    Grid sheet =
        new Grid("S", List.of("=1+1", "a\n=2;=3"), List.of(List.of("@x", "\uFF1D1\u0085+1")));
    Map<String, byte[]> parts = ZipParts.of(Xlsx.of(List.of(sheet)));
    String cells = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    assertThat(cells).doesNotContain("<f>", "<f ").containsPattern("t=\"(s|inlineStr)\"");
    assertThat(new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8))
        .contains("=1+1", "a =2;=3", "@x", "&#xff1d;1 +1");
  }
}
