package org.markwell.inspect.built;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jsoup.parser.Parser;

/** How files of each kind are read, by the ends of their names. */
final class Kinds {
  private Kinds() {}

  static String of(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isPage(String name) {
    return switch (of(name)) {
      case "html", "htm", "xhtml" -> true;
      default -> false;
    };
  }

  /** Whether parts of such a file can be linked to by their ids. */
  static boolean hasAnchors(String name) {
    return isPage(name) || of(name).equals("svg");
  }

  static boolean isBook(String name) {
    return of(name).equals("epub");
  }

  /** Whether such a file may name others. */
  static boolean isRead(String name) {
    return switch (of(name)) {
      case "html",
          "htm",
          "xhtml",
          "svg",
          "css",
          "opf",
          "ncx",
          "xml",
          "json",
          "webmanifest",
          "txt",
          "md" ->
          true;
      default -> false;
    };
  }

  /** What a file names, without places. */
  static Contents read(String name, String text) {
    return read(name, text, parser -> parser);
  }

  /** What a file names, and where; this takes longer. */
  static Contents readWithPlaces(String name, String text) {
    return read(name, text, parser -> parser.setTrackPosition(true));
  }

  private static Contents read(String name, String text, UnaryOperator<Parser> how) {
    return switch (of(name)) {
      case "html", "htm" -> Markup.read(text, how.apply(Parser.htmlParser()));
      case "xhtml", "svg", "opf", "ncx" -> Markup.read(text, how.apply(Parser.xmlParser()));
      default -> {
        Contents contents = new Contents();
        if (of(name).equals("css")) {
          Styles.read(text, 0, Styles.Spread.AS_WRITTEN, contents);
        } else if (name.equals("META-INF/container.xml")) {
          yield Markup.read(text, how.apply(Parser.xmlParser()));
        } else {
          contents.add(new Mention(text, Mention.Kind.TEXT, 0, text.length()));
        }
        yield contents;
      }
    };
  }
}
