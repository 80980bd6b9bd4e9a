package org.markwell.content.version;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version: three numbers. What is behind them, such as {@code -SNAPSHOT}, does not count. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?(?:[-+].*)?");

  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  /** The version of a program; nothing for one that does not know its own. */
  public static Optional<Version> of(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches()
        ? Optional.of(
            new Version(part(number.group(1)), part(number.group(2)), part(number.group(3))))
        : Optional.empty();
  }

  private static int part(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + (patch == 0 ? "" : "." + patch);
  }
}
