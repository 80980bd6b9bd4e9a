package org.markwell.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
  private static final String BEGINS = "<!-- markwell audit begins -->";
  private static final String ENDS = "<!-- markwell audit ends -->";

  @Test
  void onlyWhatStandsBetweenTheMarksChanges() {
    String before = "---\ntitle: A\n---\nMine. \n" + BEGINS + " \n";
    String after = ENDS + "\n\nMine, too, without an end";
    assertThat(Statement.with(before + "old\n\nold\n" + after, "\nnew $1 \\\n\n"))
        .contains(before + "\nnew $1 \\\n\n" + after);
    assertThat(Statement.with(before + after, "\nnew\n\n")).contains(before + "\nnew\n\n" + after);
    assertThat(Statement.with(BEGINS + "\n" + ENDS, "\n")).contains(BEGINS + "\n\n" + ENDS);
  }

  @Test
  void linesEndAsTheyDoInTheFile() {
    assertThat(Statement.with("\uFEFFa\r\n" + BEGINS + "\r\nold\r\n" + ENDS + "\r\n", "\nnew\n"))
        .contains("\uFEFFa\r\n" + BEGINS + "\r\n\r\nnew\r\n" + ENDS + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no marks",
        BEGINS + "\nold",
        "old\n" + ENDS,
        ENDS + "\nold\n" + BEGINS + "\n",
        BEGINS + "\na\n" + BEGINS + "\nb\n" + ENDS,
        BEGINS + "\na\n" + ENDS + "\nb\n" + ENDS,
        "> " + BEGINS + "\nold\n" + ENDS,
        BEGINS + " old\n" + ENDS,
        BEGINS + "\nold " + ENDS,
        BEGINS + ENDS,
      })
  void whereTheMarksDoNotStandClearlyNothingChanges(String statement) {
    assertThat(Statement.with(statement, "new\n")).isEmpty();
  }
}
