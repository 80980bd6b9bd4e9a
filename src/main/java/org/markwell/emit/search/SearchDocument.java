package org.markwell.emit.search;

import java.util.List;
import java.util.Optional;
import org.markwell.lunr.Field;
import org.markwell.output.Fingerprint;

/**
 * A page as the search knows it.
 *
 * @param kind the page's kind: topic, page or home
 * @param link the way to it from the site's first page
 * @param excerpt what it begins with, {@value #EXCERPT} characters at most
 * @param texts what it is found by
 */
record SearchDocument(
    String kind,
    String title,
    String link,
    String language,
    Optional<Unit> unit,
    Optional<String> level,
    String excerpt,
    FieldTexts texts) {
  static final int EXCERPT = 80;

  /** No more than four: with each one lunr thinks more of very common words. */
  static final List<Field> FIELDS =
      List.of(
          new Field("title", 10),
          new Field("concepts", 5),
          new Field("notes", 2),
          new Field("body", 1));

  /** The unit a topic belongs to. */
  record Unit(String id, String title) {}

  /** The hash of all that its files say of it. */
  String fingerprint() {
    return Fingerprint.of(kind, title, link, language, unit, level, excerpt, texts.fields());
  }
}
