package org.markwell.view;

import java.util.stream.Stream;
import org.markwell.model.Document.Topic;
import org.markwell.model.Prose;
import org.markwell.model.Proses;

/** How long a topic takes to read. */
final class ReadingTime {
  /**
   * Adults read 238 words of English non-fiction a minute in silence (Brysbaert, Journal of Memory
   * and Language 109, 2019). What is read to be learned goes slower.
   */
  private static final int WORDS_A_MINUTE = 200;

  private ReadingTime() {}

  /** The whole minutes that the body and the items take, to the nearest. */
  static int minutes(Topic topic) {
    long words =
        Stream.concat(
                Stream.of(topic.body()),
                topic.items().stream().flatMap(it -> Proses.of(it).stream()))
            .mapToLong(ReadingTime::words)
            .sum();
    return Math.round((float) words / WORDS_A_MINUTE);
  }

  /** How many stretches without white space there are. */
  private static long words(Prose prose) {
    String plain = prose.plain();
    long words = 0;
    boolean inside = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean white = c <= ' ' || c >= 0x80 && Character.isWhitespace(c);
      if (!white && !inside) {
        words++;
      }
      inside = !white;
    }
    return words;
  }
}
