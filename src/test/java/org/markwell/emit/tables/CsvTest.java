package org.markwell.emit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell is text, whatever it begins with. */
class CsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", " =1", "\t=1", "\r=1", "\n@x", "\uFF1D1"})
  void whatCouldBeAFormulaIsMarkedAsText(String value) {
    assertThat(Csv.cell(value).replaceFirst("^\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain      | plain
          1.10       | 1.10
          a,b        | "a,b"
          say "yes"  | "say ""yes""\"
          a;b        | "a;b"
          """,
      quoteCharacter = '\u0001')
  void otherCellsStayAsTheyAre(String value, String cell) {
    assertThat(Csv.cell(value)).isEqualTo(cell);
  }

  @Test
  void linesAreOfOneCell() {
    assertThat(Csv.cell("a\nb")).isEqualTo("\"a\nb\"");
  }
}
