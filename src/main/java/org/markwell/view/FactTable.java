package org.markwell.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Text;

/** Collects the lines of a table of facts; what is not known has no line. */
public final class FactTable {
  private final List<View.Fact> facts = new ArrayList<>();

  public void add(String label, Optional<Text> value) {
    value.ifPresent(text -> facts.add(new View.Fact(label, text.value(), null)));
  }

  public void count(String label, Optional<Integer> value) {
    value.ifPresent(number -> facts.add(new View.Fact(label, Integer.toString(number), null)));
  }

  public void day(String label, Optional<LocalDate> value) {
    value.ifPresent(it -> facts.add(new View.Fact(label, it.toString(), View.Day.of(it))));
  }

  /** A word of the data that the theme's strings may say in its own way. */
  public void word(String label, String value) {
    facts.add(new View.Fact(label, value, null));
  }

  public List<View.Fact> list() {
    return List.copyOf(facts);
  }
}
