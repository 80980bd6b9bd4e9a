package org.markwell.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state that git has stored.
 *
 * @param id the whole hash
 * @param moment when it was committed
 * @param date the same as the committer's calendar had it
 */
public record Commit(String id, Instant moment, LocalDate date) {
  private static final int SHORT = 7;

  /** The header of a commit that says who committed it, when, and how far from Greenwich. */
  private static final Pattern COMMITTER =
      Pattern.compile("(?m)^committer .*> (\\d{1,11}) ([+-])(\\d\\d)([0-5]\\d)$");

  /** What a commit's object says of itself; nothing if it names no sensible moment. */
  static Optional<Commit> of(String id, String object) {
    Matcher matcher = COMMITTER.matcher(object);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Instant moment = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
    int hours = Math.min(17, Integer.parseInt(matcher.group(3)));
    int sign = matcher.group(2).equals("-") ? -1 : 1;
    ZoneOffset offset =
        ZoneOffset.ofHoursMinutes(sign * hours, sign * Integer.parseInt(matcher.group(4)));
    return Optional.of(new Commit(id, moment, moment.atOffset(offset).toLocalDate()));
  }

  /** The start of the hash, as people read it out. */
  public String shortId() {
    return id.substring(0, SHORT);
  }
}
