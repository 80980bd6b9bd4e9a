package org.markwell.changes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What is compared with what.
 *
 * @param guide the title of the guide
 * @param from the start of the older commit's hash
 * @param fromDate when that was committed
 * @param to the start of the hash of the commit that is checked out now
 * @param toDate when that was committed
 * @param leftOut content folders that have no history here, and so are in neither state
 * @param unclear files of the older state that can't be read for certain, and so are in neither
 */
public record Origin(
    String guide,
    String from,
    LocalDate fromDate,
    String to,
    LocalDate toDate,
    List<String> leftOut,
    List<String> unclear) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** As people write a day. */
  static String day(LocalDate date) {
    return DATE.format(date);
  }
}
