package org.markwell.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The console: two streams, and whether a person is watching them. */
final class Terminal {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;
  private final boolean colours;

  private Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colours) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
    this.colours = colours;
  }

  /** The process's own console; colours and progress only where somebody sees them. */
  static Terminal ofProcess(Map<String, String> environment) {
    boolean interactive =
        System.console() != null
            && !"dumb".equals(environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT));
    boolean colours = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        interactive,
        colours);
  }

  /** Streams of somebody else, as for a log file: no colours, no progress. */
  static Terminal of(PrintStream out, PrintStream err) {
    return new Terminal(out, err, false, false);
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  boolean isInteractive() {
    return interactive;
  }

  /** Text in a colour (an ANSI code such as {@code 31} or {@code 1;33}) where colours are shown. */
  String paint(String text, String code) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** Text from strangers, with nothing in it that a terminal would obey. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(isControl(c) ? 0xFFFD : c));
    return plain.toString();
  }

  private static boolean isControl(int c) {
    boolean turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return turnsText || Character.getType(c) == Character.CONTROL;
  }
}
