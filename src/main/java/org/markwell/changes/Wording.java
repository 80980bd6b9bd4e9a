package org.markwell.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.changes.compare.Change;
import org.markwell.changes.compare.Detail;
import org.markwell.changes.compare.DocumentChange;
import org.markwell.changes.compare.Fate;
import org.markwell.changes.compare.Kind;
import org.markwell.changes.compare.Withheld;
import org.markwell.changes.text.Markdown;
import org.markwell.changes.text.Words;

/**
 * How one thing that differs is told in a line of Markdown, without the words that are withheld.
 */
final class Wording {
  private static final String WITHHELD = "(its former wording is not shown here)";
  private static final int BRIEF = 9;

  private final Withheld withheld;

  Wording(Withheld withheld) {
    this.withheld = withheld;
  }

  /** Words of the older state, if they may be shown. */
  Optional<String> old(String words) {
    return withheld.hides(words) ? Optional.empty() : Optional.of(Markdown.escape(words));
  }

  String title(DocumentChange change) {
    return title(Optional.of(change), change.title());
  }

  /** The title of what may be gone. */
  String title(Optional<DocumentChange> change, String title) {
    boolean gone = change.filter(it -> it.fate() == Fate.REMOVED).isPresent();
    return gone ? old(title).orElse("(its title is not shown here)") : Markdown.escape(title);
  }

  private static Optional<Detail> main(Change part) {
    return part.details().stream().filter(it -> it.label().isEmpty()).findFirst();
  }

  /** What became of a part: reworded only if its main words were. */
  String fate(Change part) {
    boolean besides = part.fate() == Fate.CHANGED && main(part).isEmpty();
    return besides ? "changed" : part.fate().word();
  }

  /**
   * A part in full: a line of a list, with lines below it for what else it says.
   *
   * @param where put behind what it is
   */
  List<String> part(Change part, String where) {
    Optional<Detail> main = main(part);
    StringBuilder first = new StringBuilder("- ").append(part.kind().one());
    first.append(number(part)).append(' ').append(fate(part));
    if (part.fate() == Fate.MOVED) {
      first.append(" here from ").append(old(part.from()).orElse("elsewhere"));
    }
    first.append(where);
    String words = main.map(it -> named(part) + main(it, part)).orElseGet(() -> unchanged(part));
    first.append(words.isEmpty() ? "" : ": " + words);
    List<String> lines = new ArrayList<>();
    lines.add(first.toString());
    List<Detail> rest =
        part.details().stream()
            .filter(it -> !it.label().isEmpty() && !goesWithoutSaying(it, part))
            .toList();
    if (part.fate() == Fate.ADDED) {
      lines.addAll(added(rest));
    } else if (part.fate() != Fate.REMOVED) {
      rest.forEach(it -> lines.add("  - " + labelled(it)));
    }
    return lines;
  }

  /** What else is said of something new: short things on one line. */
  private static List<String> added(List<Detail> details) {
    List<String> brief = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Detail each : details) {
      String line = each.label() + ": " + Markdown.escape(each.after());
      if (Words.of(each.after()).size() <= BRIEF) {
        brief.add(line);
      } else {
        lines.add("  - " + line);
      }
    }
    if (!brief.isEmpty()) {
      lines.add(0, "  - " + String.join("; ", brief));
    }
    return lines;
  }

  /** A term stands before its definition already, and a point below its criterion. */
  private static boolean goesWithoutSaying(Detail detail, Change part) {
    boolean isName =
        List.of("term", "title", "name", "verb", "label", "short").contains(detail.label())
            && detail.after().equals(part.name());
    boolean isPlace =
        part.kind() == Kind.MARKING_POINT
            && detail.label().equals("criteria")
            && part.criteria().size() == 1;
    return part.fate() == Fate.ADDED && (isName || isPlace);
  }

  private static String number(Change part) {
    boolean numbered = part.kind() == Kind.OUTCOME || part.kind() == Kind.CRITERION;
    return numbered ? " " + Markdown.escape(part.name()) : "";
  }

  /** The name of what has one, before what it says. */
  private String named(Change part) {
    return switch (part.kind()) {
      case CONCEPT, LAW, MODEL, VERB, EVIDENCE, ABBREVIATION -> called(part) + ": ";
      default -> "";
    };
  }

  /** What shows which one it is, where its main words are as they were. */
  private String unchanged(Change part) {
    return number(part).isEmpty() ? called(part) : "";
  }

  private String called(Change part) {
    if (part.isGone()) {
      return old(part.name()).orElse(WITHHELD);
    }
    return Markdown.escape(shortened(part.name()));
  }

  private static String shortened(String name) {
    List<String> words = Words.of(name);
    return words.size() <= 2 * BRIEF ? name : String.join(" ", words.subList(0, 2 * BRIEF)) + " …";
  }

  /** Its first words, and what became of it. */
  String brief(Change part) {
    Optional<String> name =
        part.isGone() ? old(part.name()) : Optional.of(Markdown.escape(part.name()));
    String shown = name.isEmpty() ? WITHHELD : "“" + Markdown.escape(first(part.name())) + "”";
    return shown + " " + fate(part);
  }

  private static String first(String text) {
    List<String> words = Words.of(text);
    return words.size() <= BRIEF ? text : String.join(" ", words.subList(0, BRIEF)) + " …";
  }

  String section(Change part) {
    String name =
        part.name().isEmpty()
            ? "the opening"
            : part.isGone()
                ? old(part.name()).map(it -> "“" + it + "”").orElse("one section")
                : "“" + Markdown.escape(part.name()) + "”";
    Optional<String> was =
        part.details().stream().map(Detail::before).findFirst().flatMap(this::old);
    return name + was.map(it -> " (was “" + it + "”)").orElse("");
  }

  /** A property on a line of its own. */
  String labelled(Detail detail) {
    String label = detail.label().isEmpty() ? "wording" : detail.label();
    return label + ": " + diff(detail);
  }

  /** Several properties stand on one line. */
  String inline(Detail detail) {
    return detail.label() + " " + diff(detail);
  }

  /** Of something new all words are new, so none stands out. */
  private String main(Detail detail, Change part) {
    return part.fate() == Fate.ADDED ? Markdown.escape(detail.after()) : diff(detail);
  }

  private String diff(Detail detail) {
    if (withheld.hides(detail.before())) {
      return detail.after().isEmpty()
          ? WITHHELD
          : "**" + Markdown.escape(detail.after()) + "** " + WITHHELD;
    }
    return Markdown.diff(detail.before(), detail.after());
  }
}
