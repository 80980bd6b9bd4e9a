package org.markwell.theme;

import freemarker.template.utility.StringUtil;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Scripts as they are sent: without what only their authors read. */
final class Scripts {
  /** What may hold line ends that mean something, or a licence to be kept. */
  private static final Pattern DELICATE = Pattern.compile("`|/\\*|\\\\\\R");

  private static final Pattern UNDERSCORED = Pattern.compile("_(.)");

  private Scripts() {}

  /** A script with words before it, which it finds as {@code markwell.words}. */
  static byte[] withWords(byte[] script, Map<String, String> words) {
    String all =
        words.entrySet().stream()
            .map(each -> quoted(each.getKey()) + ":" + quoted(each.getValue()))
            .collect(
                Collectors.joining(",", "(window.markwell=window.markwell||{}).words={", "};\n"));
    return (all + new String(script, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return '"' + StringUtil.jsonStringEnc(text) + '"';
  }

  /** The name that scripts have for a key: {@code countOne} for {@code count_one}. */
  static String name(String key) {
    return UNDERSCORED.matcher(key).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
  }

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
