package org.markwell.content.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/**
 * The versions that build a guide, as {@code site.yaml} says: {@code 1.2} (this or any later 1.x),
 * or one or two bounds such as {@code >=1.2 <2}, or {@code =1.2.3} and nothing else.
 */
public final class AskedVersions {
  private static final Pattern BARE = Pattern.compile("(\\d{1,6})((?:\\.\\d{1,6}){0,2})");
  private static final Pattern BOUND =
      Pattern.compile("(>=|<=|>|<|=)\\s?(\\d{1,6}(?:\\.\\d{1,6}){0,2})");
  private static final Pattern ALL = Pattern.compile(BARE + "|" + BOUND + "(?:\\s" + BOUND + ")?");

  private static final String RELEASES = "https://github.com/markwell/markwell/releases";

  /** How a version may stand to another. */
  private enum Sign {
    FROM(">=", "%s or later"),
    AFTER(">", "later than %s"),
    BEFORE("<", "before %s"),
    TO("<=", "%s or earlier"),
    EXACTLY("=", "exactly %s");

    private final String written;
    private final String words;

    Sign(String written, String words) {
      this.written = written;
      this.words = words;
    }

    static Sign of(String written) {
      for (Sign sign : values()) {
        if (sign.written.equals(written)) {
          return sign;
        }
      }
      throw new IllegalArgumentException(written);
    }
  }

  private record Bound(Sign sign, Version version) {
    boolean admits(Version other) {
      int order = other.compareTo(version);
      return switch (sign) {
        case FROM -> order >= 0;
        case AFTER -> order > 0;
        case BEFORE -> order < 0;
        case TO -> order <= 0;
        case EXACTLY -> order == 0;
      };
    }

    /** Whether a version is refused because it is older than what is asked for. */
    boolean isAbove(Version other) {
      return !admits(other) && other.compareTo(version) <= 0 && sign != Sign.BEFORE;
    }
  }

  private final Text where;
  private final List<Bound> bounds;

  private AskedVersions(Text where, List<Bound> bounds) {
    this.where = where;
    this.bounds = bounds;
  }

  /** Reads what is written; what can't be read is reported, and then any version will do. */
  public static Optional<AskedVersions> of(Text written, Consumer<Problem> problems) {
    String text = written.value().strip();
    List<Bound> bounds = bounds(text);
    if (bounds.isEmpty()) {
      problems.accept(
          written.problem(
              Code.INVALID_VALUE,
              "\"" + text + "\" says no versions of Markwell",
              "write \"1.2\" for this or any later 1.x, or bounds such as \">=1.2 <2\" or \"=1.2.3\""));
      return Optional.empty();
    }
    return Optional.of(new AskedVersions(written, bounds));
  }

  private static List<Bound> bounds(String text) {
    List<Bound> bounds = new ArrayList<>();
    if (!ALL.matcher(text).matches()) {
      return bounds;
    }
    if (BARE.matcher(text).matches()) {
      Version least = Version.of(text).orElseThrow();
      bounds.add(new Bound(Sign.FROM, least));
      bounds.add(new Bound(Sign.BEFORE, new Version(least.major() + 1, 0, 0)));
      return bounds;
    }
    Matcher each = BOUND.matcher(text);
    while (each.find()) {
      bounds.add(new Bound(Sign.of(each.group(1)), Version.of(each.group(2)).orElseThrow()));
    }
    return bounds;
  }

  /** Whether a program is too old for the guide. */
  public boolean isTooOld(Version program) {
    return bounds.stream().anyMatch(it -> it.isAbove(program));
  }

  /**
   * What is wrong with building the guide by a program; nothing if it is one of those asked for.
   */
  public Optional<Problem> fault(Version program) {
    if (bounds.stream().allMatch(it -> it.admits(program))) {
      return Optional.empty();
    }
    return Optional.of(
        where.problem(
            Code.MARKWELL_VERSION,
            "this is Markwell " + program + ", and the guide asks for " + inWords(),
            isTooOld(program)
                ? "get a later one from "
                    + RELEASES
                    + ", or change this line if the guide needs none"
                : "read what has changed since in its changelog, then change this line; or build"
                    + " with an older one from "
                    + RELEASES));
  }

  /** Such as {@code 1.2 or later, before 2.0}. */
  public String inWords() {
    return String.join(
        ", ", bounds.stream().map(it -> it.sign().words.formatted(it.version())).toList());
  }
}
