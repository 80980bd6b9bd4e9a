package org.markwell.model;

/**
 * A place in the HTML of a {@link Prose} where whoever prints it has to decide: all else is
 * literal. A slot holds nothing of the HTML itself, but for {@link Words}.
 */
public sealed interface Slot {
  /** The offset in the HTML at which it stands, in UTF-16 units. */
  int at();

  /**
   * The value of an attribute that leads somewhere or shows something.
   *
   * @param link its number in {@link Prose#links()}
   */
  record Address(int at, int link) implements Slot {}

  /**
   * Just behind a link to a page.
   *
   * @param link its number in {@link Prose#links()}
   */
  record LinkEnd(int at, int link) implements Slot {}

  /** The beginning of an id, or of its name in a link within the same text. */
  record Anchor(int at) implements Slot {}

  /**
   * The beginning of a heading's tag, whose attributes follow.
   *
   * @param level 1 to 6, as written
   * @param heading its number in {@link Prose#headings()}, or -1 for one in raw HTML
   * @param look attributes that only make sense on a heading, with a space before each
   */
  record HeadingTag(int at, int level, int heading, String look) implements Slot {}

  /** The end of a heading's tag: its words follow. */
  record HeadingWords(int at) implements Slot {}

  /** The end of a heading. */
  record HeadingEnd(int at) implements Slot {}

  /** The box of a task. */
  record Checkbox(int at, State state) implements Slot {
    public enum State {
      TO_DO,
      DONE
    }
  }

  /**
   * The beginning of a tag of a passage that folds, whose attributes follow.
   *
   * @param look attributes that only make sense on it, with a space before each
   */
  record FoldTag(int at, Fold part, String look) implements Slot {}

  /** The end of a passage that folds, or of its title. */
  record FoldEnd(int at, Fold part) implements Slot {}

  /** What of a passage that folds. */
  enum Fold {
    WHOLE,
    TITLE
  }

  /** The title of a container that was given none. */
  record ContainerTitle(int at, String kind) implements Slot {}

  /**
   * What is said to those who don't see the sign that leads back from a footnote.
   *
   * @param number of the footnote, and of the reference if there are several
   */
  record BackLabel(int at, String number) implements Slot {}

  /**
   * A run of plain words, escaped, in which abbreviations may be explained; it ends at {@code end}.
   */
  record Words(int at, int end) implements Slot {}
}
