package org.markwell.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/** Drafts that come with the program say {@code [fill in: …]} where only a person knows what. */
final class FilledIn implements Rule {
  private static final Pattern PLACE = Pattern.compile("(?i)\\[fill in: *([^\\]]*)");

  /** What is to be filled in is told so far. */
  private static final int SHOWN = 80;

  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    for (Document document : guide.documents()) {
      Stream.concat(Stream.of(document.facts().body()), document.facts().notes().stream())
          .forEach(it -> check(it.source(), problems));
    }
  }

  private static void check(Text text, Consumer<Problem> problems) {
    String value = text.value();
    Matcher place = PLACE.matcher(value);
    while (place.find()) {
      String wanted = place.group(1).replaceAll("\\s+", " ").strip();
      String shown = wanted.length() > SHOWN ? wanted.substring(0, SHOWN).strip() + "…" : wanted;
      problems.accept(
          text.problem(
              Code.UNFILLED,
              place.start(),
              place.end(),
              "this has still to be filled in: " + shown,
              "write it in place of the square brackets and all that is in them"));
    }
  }
}
