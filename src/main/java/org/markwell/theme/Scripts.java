package org.markwell.theme;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Scripts as they are sent: without what only their authors read. */
final class Scripts {
  /** What may hold line ends that mean something, or a licence to be kept. */
  private static final Pattern DELICATE = Pattern.compile("`|/\\*|\\\\\\R");

  private Scripts() {}

  /**
   * A script without indentation, blank lines and lines that are only a comment; as it is if a text
   * in it may go over several lines. Line ends stay, for some of them end a statement.
   */
  static byte[] lean(byte[] script) {
    String text = new String(script, StandardCharsets.UTF_8);
    if (DELICATE.matcher(text).find()) {
      return script;
    }
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
