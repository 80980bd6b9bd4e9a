package org.markwell.yaml;

import java.util.Map;
import java.util.TreeMap;
import org.markwell.model.Source;

/**
 * Text put into a YAML file between what stands there; every character of the file stays, line ends
 * and byte order mark included.
 */
public final class Insertions {
  private final Source source;
  private final String file;
  private final Map<Integer, String> inserted = new TreeMap<>();

  /**
   * @param file the text of the file as it is on disk, from which {@code source} was made
   */
  public Insertions(Source source, String file) {
    this.source = source;
    this.file = file;
  }

  /**
   * Gives an item of a list an id. A map gets a key more; text becomes a map of id and text; the
   * short form {@code Term: definition} is spelt out.
   *
   * @param textKey the key that text, or the term of a short form, is put under
   * @param shortKey the key that the value of a short form is put under
   */
  public void id(Value item, String id, String textKey, String shortKey) {
    if (item instanceof Value.Mapping map) {
      Value.Entry first = map.entries().get(0);
      boolean isShort =
          map.entries().size() == 1
              && textKey.equals("term")
              && !first.key().value().equals(textKey)
              && !first.key().value().equals(shortKey);
      boolean bare = source.text().charAt(map.start()) != '{';
      if (map.style() == Value.Style.FLOW && bare) {
        insert(map.start(), "{id: " + id + ", " + (isShort ? textKey + ": " : ""));
        if (isShort) {
          insert(first.key().end(), ", " + shortKey);
        }
        insert(map.end(), "}");
      } else if (map.style() == Value.Style.FLOW) {
        insert(map.start() + 1, "id: " + id + ", " + (isShort ? textKey + ": " : ""));
        if (isShort) {
          insert(first.key().end(), ", " + shortKey);
        }
      } else {
        String next = "\n" + indent(first.key().start());
        insert(first.key().start(), "id: " + id + next + (isShort ? textKey + ": " : ""));
        if (isShort) {
          insert(first.key().end(), next + shortKey);
          shift(first.value(), indent(first.key().start()).length());
        }
      }
    } else {
      text(item, id, textKey);
    }
  }

  private void text(Value item, String id, String key) {
    if (isInFlow(item)) {
      insert(item.start(), "{id: " + id + ", " + key + ": ");
      insert(item.end(), "}");
      return;
    }
    String indent = indent(item.start());
    insert(item.start(), "id: " + id + "\n" + indent + key + ": ");
    if (saysItsIndent(item)) {
      move(item, " ".repeat(indent.length() - dashColumn(item)));
    } else {
      shift(item, indent.length());
    }
  }

  /** Moves the further lines of a value in, where they would stand level with the new keys. */
  private void shift(Value value, int level) {
    String text = source.text();
    int least = Integer.MAX_VALUE;
    int first = text.indexOf('\n', value.start());
    for (int at = first; at >= 0 && at + 1 < value.end(); at = text.indexOf('\n', at + 1)) {
      int spaces = spaces(at + 1);
      boolean blank = at + 1 + spaces >= text.length() || text.charAt(at + 1 + spaces) == '\n';
      least = blank ? least : Math.min(least, spaces);
    }
    if (least > level) {
      return;
    }
    move(value, " ".repeat(level - least + 2));
  }

  /** Moves all the further lines of a value in. */
  private void move(Value value, String more) {
    String text = source.text();
    boolean block = isBlock(value);
    int first = text.indexOf('\n', value.start());
    for (int at = first; at >= 0 && at + 1 < value.end(); at = text.indexOf('\n', at + 1)) {
      int spaces = spaces(at + 1);
      boolean blank = at + 1 + spaces >= text.length() || text.charAt(at + 1 + spaces) == '\n';
      if (!blank || (block && spaces > 0)) {
        insert(at + 1, more);
      }
    }
  }

  private static boolean isBlock(Value value) {
    return value instanceof Value.Scalar scalar && scalar.style() == Value.Style.BLOCK;
  }

  /** Whether a block says in digits how far in it stands, as {@code |2} does. */
  private boolean saysItsIndent(Value value) {
    String text = source.text();
    for (int at = value.start(); isBlock(value) && at < value.end(); at++) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        return false;
      } else if (c >= '1' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The column, from 0, of the dash before an item. */
  private int dashColumn(Value item) {
    int dash = source.text().lastIndexOf('-', item.start() - 1);
    return dash - source.lineStart(source.lineOf(dash));
  }

  private int spaces(int from) {
    int count = 0;
    while (from + count < source.text().length() && source.text().charAt(from + count) == ' ') {
      count++;
    }
    return count;
  }

  /** Whether an item stands between square brackets rather than behind a dash. */
  private boolean isInFlow(Value item) {
    for (int at = item.start() - 1; at >= 0; at--) {
      char c = source.text().charAt(at);
      if (c == '[' || c == ',') {
        return true;
      } else if (c == '-') {
        return false;
      } else if (!Character.isWhitespace(c)) {
        return true;
      }
    }
    return false;
  }

  /** As many spaces as stand, or could stand, before an offset in its line. */
  private String indent(int offset) {
    int start = source.lineStart(source.lineOf(offset));
    return " ".repeat(offset - start);
  }

  private void insert(int offset, String text) {
    inserted.merge(offset, text, String::concat);
  }

  /** The file with everything inserted, new lines ending as the file's own do. */
  public String apply() {
    String lineEnd = file.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder out = new StringBuilder(file.length() + 256);
    int at = 0;
    while (file.startsWith("\uFEFF", at)) {
      at++;
    }
    out.append(file, 0, at);
    int offset = 0;
    for (Map.Entry<Integer, String> each : inserted.entrySet()) {
      while (offset < each.getKey()) {
        char c = file.charAt(at);
        boolean pair = c == '\r' && at + 1 < file.length() && file.charAt(at + 1) == '\n';
        out.append(c);
        if (pair) {
          out.append('\n');
        }
        at += pair ? 2 : 1;
        offset++;
      }
      out.append(each.getValue().replace("\n", lineEnd));
    }
    return out.append(file, at, file.length()).toString();
  }
}
