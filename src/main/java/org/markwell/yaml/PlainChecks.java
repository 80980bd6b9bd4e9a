package org.markwell.yaml;

import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/** What is good YAML but surely not what was meant, in values without quotes. */
final class PlainChecks {
  private static final String DOUBLE = "\u201c\u201d\u201e";
  private static final String SINGLE = "\u2018\u2019\u201a";

  private PlainChecks() {}

  static boolean isCurly(char c) {
    return DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
  }

  /** Reports a value that stands wholly in curly quotes. */
  static void smartQuotes(Text plain, Consumer<Problem> problems) {
    String value = plain.value();
    int last = value.length() - 1;
    if (last < 1 || !isCurly(value.charAt(0))) {
      return;
    }
    String kind = DOUBLE.indexOf(value.charAt(0)) >= 0 ? DOUBLE : SINGLE;
    boolean closed = kind.indexOf(value.charAt(last)) >= 0;
    for (int i = 1; i < last && kind.equals(DOUBLE); i++) {
      closed &= kind.indexOf(value.charAt(i)) < 0;
    }
    if (closed) {
      problems.accept(
          plain.problem(
              Code.SMART_QUOTE,
              "curly quotes do not quote a value",
              "use straight quotes: " + Quoting.quoted(value.substring(1, last))));
    }
  }

  /** Reports a list item that is a space out and so has become part of the item above. */
  static void dashInside(Text plain, Consumer<Problem> problems) {
    String text = plain.source().text();
    int newline = text.indexOf('\n', plain.start());
    while (newline >= 0 && newline < plain.end()) {
      int at = newline + 1;
      while (at < plain.end() && text.charAt(at) == ' ') {
        at++;
      }
      if (at + 1 < plain.end() && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
        problems.accept(Indentation.problem(plain.source(), at));
      }
      newline = text.indexOf('\n', newline + 1);
    }
  }
}
