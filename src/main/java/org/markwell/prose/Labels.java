package org.markwell.prose;

import java.util.function.UnaryOperator;
import org.markwell.model.Slot;

/**
 * What texts say that nobody wrote into them, such as the title of a container that was given none.
 *
 * @param words of the theme, by their keys
 */
public record Labels(UnaryOperator<String> words) {

  /** The title of a container by its kind: note, tip, example, assessor, details or an alert's. */
  String container(String kind) {
    return words.apply("container_" + kind);
  }

  /** What a box says to those who don't see it. */
  String box(Slot.Checkbox.State state) {
    return words.apply(state == Slot.Checkbox.State.DONE ? "box_done" : "box_to_do");
  }

  /** What a page of the whole guide is called: glossary, search … */
  public String page(String kind) {
    return words.apply("page_" + kind);
  }

  /** Any other word of the theme, by its key, such as the heading of a section. */
  public String word(String key) {
    return words.apply(key);
  }

  /** Where the sign at a footnote's end leads. */
  String back(String number) {
    return words.apply("footnote_back") + " " + number;
  }
}
