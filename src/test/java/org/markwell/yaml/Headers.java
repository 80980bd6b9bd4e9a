package org.markwell.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes headers as tutors write them, with whatever YAML has in store for them. */
final class Headers {
  private static final List<String> KEYS =
      List.of(
          "title", "summary", "tips", "a b", "1.1", "Größe", "x-y_z", "\"q k\"", "'it''s'", "a:b",
          "C#", "title ", "-k", "“k”", "~", "null", "k\\", "a,b", "k[0]");

  private static final List<String> WORDS =
      List.of(
          "plan",
          "the",
          "C#",
          "a:b",
          "http://x.y/z#f",
          "it's",
          "\"so\"",
          "1.10",
          "2026-11-01",
          "~",
          "null",
          "yes",
          "é",
          "😀",
          "“curly”",
          "‘c’",
          "-",
          "--",
          "---",
          "...",
          "-x",
          "?",
          "?x",
          ":",
          ":x",
          "#",
          "#x",
          "x:",
          "|",
          ">",
          "[",
          "]",
          "{",
          "}",
          ",",
          "a,b",
          "&a",
          "*b",
          "!t",
          "%d",
          "@",
          "`",
          "\\",
          "\\n",
          "'",
          "\"",
          "\u00a0",
          "\u2003",
          "\u2028",
          "\u0085",
          "=",
          "<<");

  private static final List<String> PLAIN =
      List.of("plan", "the", "day", "C#", "a:b", "it's", "1.10", "é", "x-y", "“curly”", "(so)");

  private static final String SIGNS = " \n:-#'\"[]{},|>&*!?%@`~\\\tab1.é“😀\u2003";

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private Headers(Random random) {
    this.random = random;
  }

  /** A header, mostly good. */
  static String generate(Random random) {
    Headers headers = new Headers(random);
    headers.gaps(0);
    int indent = headers.oneIn(8) ? random.nextInt(4) : 0;
    if (headers.oneIn(6)) {
      headers.sequence(indent, 0);
    } else {
      headers.mapping(indent, 0);
    }
    return headers.out.toString();
  }

  /** The same with a few slips. */
  static String mutate(String header, Random random) {
    StringBuilder text = new StringBuilder(header);
    for (int i = random.nextInt(3); i >= 0 && text.length() > 0; i--) {
      int at = random.nextInt(text.length());
      int line = text.lastIndexOf("\n", at) + 1;
      int end = text.indexOf("\n", line);
      String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
      switch (random.nextInt(9)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, sign);
        case 2 -> text.replace(at, at + 1, sign);
        case 3 -> text.insert(line, " ".repeat(1 + random.nextInt(3)));
        case 4 -> text.delete(line, Math.min(text.length(), line + 1 + random.nextInt(2)));
        case 5 -> text.delete(line, end < 0 ? text.length() : end + 1);
        case 6 -> text.insert(line, text.substring(line, end < 0 ? text.length() : end + 1));
        case 7 -> text.insert(end < 0 ? text.length() : end, " ".repeat(random.nextInt(3)));
        default -> text.insert(line, random.nextBoolean() ? "\n" : "  # note\n");
      }
    }
    return text.toString();
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String spaces(int usual) {
    return " ".repeat(oneIn(10) ? usual + random.nextInt(3) : usual);
  }

  private void gaps(int indent) {
    if (oneIn(12)) {
      out.append(spaces(0)).append('\n');
    }
    if (oneIn(15)) {
      out.append(" ".repeat(oneIn(2) ? indent : random.nextInt(6))).append("# note: \"x\n");
    }
  }

  private void lineEnd() {
    out.append(oneIn(12) ? "  " : "").append(oneIn(15) ? " # note: x" : "").append('\n');
  }

  private void mapping(int indent, int depth) {
    int entries = 1 + random.nextInt(4);
    for (int i = 0; i < entries; i++) {
      if (i > 0 || depth == 0) {
        gaps(indent);
        out.append(" ".repeat(indent));
      }
      out.append(oneIn(8) ? any(KEYS) : "key" + i).append(':');
      value(indent, depth + 1);
    }
  }

  private void sequence(int indent, int depth) {
    int items = 1 + random.nextInt(4);
    for (int i = 0; i < items; i++) {
      gaps(indent);
      out.append(" ".repeat(indent)).append('-');
      if (depth < 3 && oneIn(3)) {
        String space = spaces(1);
        out.append(space);
        if (oneIn(8)) {
          out.append("- deep");
          lineEnd();
        } else {
          mapping(indent + 1 + space.length(), depth + 1);
        }
      } else {
        value(indent, depth + 1);
      }
    }
  }

  /** What follows a colon or a dash, up to the end of its last line. */
  private void value(int indent, int depth) {
    switch (random.nextInt(depth > 3 ? 8 : 12)) {
      case 0 -> lineEnd();
      case 1 -> {
        out.append(spaces(1)).append(quoted(0));
        lineEnd();
      }
      case 2 -> {
        out.append(spaces(1)).append(quoted(indent + 1));
        lineEnd();
      }
      case 3 -> {
        out.append(spaces(1));
        flow(0);
        lineEnd();
      }
      case 4 -> lines(indent);
      case 5 -> {
        out.append(spaces(1)).append(words(PLAIN));
        for (int i = random.nextInt(3); i >= 0; i--) {
          out.append(oneIn(8) ? "  \n" : "\n").append(oneIn(6) ? "\n" : "");
          out.append(" ".repeat(indent + 1 + random.nextInt(3)));
          out.append(words(oneIn(4) ? WORDS : PLAIN));
        }
        lineEnd();
      }
      case 6 -> {
        out.append(spaces(1)).append(words(WORDS));
        lineEnd();
      }
      case 7 -> {
        out.append(spaces(1)).append(words(PLAIN));
        lineEnd();
      }
      case 8, 9 -> {
        lineEnd();
        gaps(indent);
        int further = indent + 1 + random.nextInt(3);
        out.append(" ".repeat(further));
        mapping(further, Math.max(1, depth));
      }
      default -> {
        lineEnd();
        sequence(indent + random.nextInt(3), depth);
      }
    }
  }

  private String words(List<String> from) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      words.add(oneIn(4) ? any(from) : any(PLAIN));
    }
    return String.join(oneIn(10) ? "  " : " ", words);
  }

  /**
   * @param indent of its further lines, or 0 for none
   */
  private String quoted(int indent) {
    boolean single = random.nextBoolean();
    String words = words(WORDS);
    words = single ? words.replace("'", "''") : words.replace("\"", "\\\"");
    if (!single && !oneIn(6)) {
      words = words.replaceAll("\\\\(?!\")", "/");
    }
    words = indent > 0 ? words.replaceFirst(" ", "\n" + " ".repeat(indent)) : words;
    return single ? "'" + words + "'" : '"' + words + '"';
  }

  private void flow(int depth) {
    boolean map = oneIn(3);
    out.append(map ? '{' : '[').append(oneIn(8) ? " " : "");
    int items = random.nextInt(4);
    for (int i = 0; i < items; i++) {
      out.append(i == 0 ? "" : oneIn(10) ? "," : oneIn(12) ? ",\n   " : ", ");
      if (map) {
        out.append(oneIn(8) ? any(KEYS) : "k" + i).append(oneIn(15) ? ":" : ": ");
      }
      if (depth < 2 && oneIn(5)) {
        flow(depth + 1);
      } else {
        out.append(oneIn(3) ? quoted(0) : words(oneIn(4) ? WORDS : PLAIN));
      }
    }
    out.append(oneIn(15) ? "," : "").append(oneIn(8) ? " " : "").append(map ? '}' : ']');
  }

  private void lines(int indent) {
    out.append(spaces(1)).append(any(List.of("|", ">", "|-", ">-", "|-", ">-", "|+", ">2", ">+")));
    out.append(oneIn(15) ? " # note" : oneIn(10) ? "  " : "").append('\n');
    int further = indent + 1 + random.nextInt(3);
    for (int i = random.nextInt(5); i >= 0; i--) {
      out.append(oneIn(6) ? " ".repeat(random.nextInt(6)) + "\n" : "");
      out.append(" ".repeat(oneIn(10) ? further + 1 : further));
      out.append(words(WORDS)).append(oneIn(8) ? "  " : "").append('\n');
    }
  }
}
