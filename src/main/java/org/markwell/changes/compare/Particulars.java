package org.markwell.changes.compare;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.changes.text.Words;
import org.markwell.model.Prose;
import org.markwell.model.Text;

/** All that something says, each with its label, in the order in which readers meet it. */
final class Particulars {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Map<String, List<String>> said = new LinkedHashMap<>();
  private final Set<String> usual = new LinkedHashSet<>();

  Particulars text(String label, String words) {
    if (!words.isBlank()) {
      said.put(label, List.of(words));
    }
    return this;
  }

  Particulars text(String label, Optional<Text> text) {
    return text(label, text.map(Text::value).orElse(""));
  }

  Particulars prose(String label, Optional<Prose> prose) {
    return text(label, prose.map(Prose::plain).orElse(""));
  }

  Particulars number(String label, Optional<Integer> number) {
    return text(label, number.map(it -> Integer.toString(it)).orElse(""));
  }

  Particulars date(String label, Optional<LocalDate> date) {
    return text(label, date.map(Particulars::shown).orElse(""));
  }

  /** As people write a day. */
  static String shown(LocalDate date) {
    return DATE.format(date);
  }

  /** Several values, whose order says nothing. */
  Particulars list(String label, List<String> values) {
    List<String> some = values.stream().filter(it -> !it.isBlank()).toList();
    if (!some.isEmpty()) {
      said.put(label, some);
    }
    return this;
  }

  /** A value that goes without saying, unless it changes. */
  Particulars usually(String label, String value, String usually) {
    text(label, value);
    if (value.equals(usually)) {
      usual.add(label);
    }
    return this;
  }

  /** What the newer says otherwise; one that says nothing stands for what is not there. */
  static List<Detail> differences(Particulars before, Particulars after) {
    Set<String> labels = new LinkedHashSet<>(after.said.keySet());
    labels.addAll(before.said.keySet());
    List<Detail> details = new ArrayList<>();
    for (String label : labels) {
      if ((before.said.isEmpty() && after.usual.contains(label))
          || (after.said.isEmpty() && before.usual.contains(label))) {
        continue;
      }
      List<String> old = before.said.getOrDefault(label, List.of());
      List<String> now = after.said.getOrDefault(label, List.of());
      String gone = without(old, now);
      String come = without(now, old);
      if (!gone.isEmpty() || !come.isEmpty()) {
        details.add(new Detail(label, gone, come));
      }
    }
    return details;
  }

  private static String without(List<String> some, List<String> others) {
    if (some.equals(others)) {
      return "";
    }
    Set<String> plain = new LinkedHashSet<>();
    others.forEach(it -> plain.add(Words.plain(it)));
    return String.join(", ", some.stream().filter(it -> !plain.contains(Words.plain(it))).toList());
  }
}
