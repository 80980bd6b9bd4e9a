package org.markwell.emit.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.theme.StyleSheet;

/** What the engine grumbles about, as problems: what it drops would be missing from the page. */
final class Findings {
  private static final Pattern LINE = Pattern.compile("at line (\\d+)");

  private final Places places;
  private final Map<String, StyleSheet> styles;
  private final Map<String, String> images;
  private final TreeSet<Problem> problems = new TreeSet<>();

  /**
   * @param styles by the engine's address
   * @param images paths by the engine's address
   */
  Findings(Places places, Map<String, StyleSheet> styles, Map<String, String> images) {
    this.places = places;
    this.styles = styles;
    this.images = images;
  }

  void add(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() < Level.WARNING.intValue()) {
      return;
    }
    String message = diagnostic.getFormattedMessage();
    Object[] arguments = diagnostic.getArgs();
    String place = arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    if (diagnostic.getLogMessageId().getWhere().equals(XRLog.CSS_PARSE)) {
      problems.add(ofStyle(place, message));
    } else if (images.containsKey(place)) {
      problems.add(ofImage(images.get(place)));
    } else {
      problems.add(ofBook(message));
    }
  }

  private Problem ofStyle(String place, String message) {
    StyleSheet style = styles.get(place);
    Matcher line = LINE.matcher(message);
    String what =
        "the PDF engine does not understand this: "
            + message.replace("(" + place + ") ", "").replaceFirst(" at line \\d+\\..*", "");
    String hint = "docs/themes.md says what print styles may use";
    if (style == null) {
      return places.ofBook(Code.PRINT_STYLE, what, hint);
    }
    int number = line.find() ? Integer.parseInt(line.group(1)) : 1;
    return Problem.of(Code.PRINT_STYLE, new Position(style.shown(), number, 1), what, hint);
  }

  private Problem ofImage(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return places.ofPicture(
        path,
        Code.PRINT_IMAGE,
        name + " can't be put into a PDF: it is damaged, or holds what print does not know",
        "save it anew as PNG, JPEG or SVG");
  }

  /** The engine broke down on this book. */
  void fault(Throwable fault) {
    if (problems.isEmpty() && MachineFonts.areMissing(fault)) {
      problems.add(
          places.ofBook(
              Code.PRINT,
              "the book can't be set in print: Java finds no fonts on this machine, which drawings"
                  + " with words ask for",
              "install fontconfig and a font (on Debian: fonts-dejavu-core), or take the download"
                  + " of Markwell that has a Java of its own"));
    } else if (problems.isEmpty()) {
      problems.add(
          ofBook(
              fault instanceof StackOverflowError
                  ? "its parts are nested too deep"
                  : fault instanceof OutOfMemoryError
                      ? "there is not enough memory for it"
                      : String.valueOf(fault.getMessage())));
    }
  }

  private Problem ofBook(String message) {
    return places.ofBook(
        Code.PRINT,
        "the book can't be set in print: " + message.lines().findFirst().orElse("no reason given"),
        "look for what is unusual in its text, templates or styles");
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
