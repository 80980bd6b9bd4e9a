package org.markwell.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Scripts lose what only authors read, and nothing that they say. */
class ScriptsTest {
  private static String lean(String script) {
    return new String(
        Scripts.lean(script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Test
  void indentationBlankLinesAndLinesOfCommentAreLeftOut() {
    assertThat(lean("// Why.\nif (a) {\n\n  // Because.\n  b = \"// c\"; // é\r\n}\n"))
        .isEqualTo("if (a) {\nb = \"// c\"; // é\n}\n");
  }

  @Test
  void aScriptWhoseTextsMayGoOverLinesAndALicenceStayAsTheyAre() {
    for (String script :
        new String[] {
          "a = `\n  // text\n`;\n", "/*! Licence\n  // of it */\n", "a = \"b\\\n  // c\";\n"
        }) {
      assertThat(lean(script)).isEqualTo(script);
    }
  }
}
