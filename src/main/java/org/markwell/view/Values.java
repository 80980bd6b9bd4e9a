package org.markwell.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Document;
import org.markwell.model.Text;
import org.markwell.prose.PrintedText;

/** Values of the guide as templates take them: null is what is not there. */
public final class Values {
  private Values() {}

  /** An enum's name as the data writes it: {@code weak-evidence}. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static @Nullable String string(Optional<Text> text) {
    return text.map(Text::value).orElse(null);
  }

  public static View.@Nullable Day day(Optional<LocalDate> date) {
    return date.map(View.Day::of).orElse(null);
  }

  /** The history of a document. */
  public static List<View.Change> changes(List<Document.Change> changes, PrintedText text) {
    return changes.stream()
        .map(
            it ->
                new View.Change(
                    it.version().value(),
                    day(it.date()),
                    text.html(it.summary()),
                    it.criteria().stream().map(Text::value).toList()))
        .toList();
  }
}
