package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.markwell.changes.text.Pairing;
import org.markwell.changes.text.Words;
import org.markwell.model.Document.Facts;
import org.markwell.model.Prose;

/** A body by its headings: which of its sections say something else. */
final class Sections {
  private static final double ALIKE = 0.5;

  /** What stands below a heading, up to the next one of any level. */
  private record Section(String name, String id, String text) {}

  private Sections() {}

  static List<Change> changes(Facts before, Facts after) {
    List<Change> changes = new ArrayList<>();
    for (Pairing.Pair<Section> pair :
        Pairing.of(of(before), of(after), List.of(Section::id, Section::name), Section::text, ALIKE)
            .pairs()) {
      if (pair.before().isEmpty()) {
        changes.add(change(Fate.ADDED, pair.after().get(), List.of()));
      } else if (pair.after().isEmpty()) {
        changes.add(change(Fate.REMOVED, pair.before().get(), List.of()));
      } else {
        Section old = pair.before().get();
        Section now = pair.after().get();
        List<Detail> renamed =
            Words.same(old.name(), now.name())
                ? List.of()
                : List.of(new Detail("heading", old.name(), now.name()));
        if (!renamed.isEmpty() || !Words.same(old.text(), now.text())) {
          changes.add(change(Fate.CHANGED, now, renamed));
        }
      }
    }
    return changes;
  }

  private static Change change(Fate fate, Section section, List<Detail> details) {
    return new Change(fate, Kind.SECTION, section.name(), section.id(), List.of(), details, "");
  }

  private static List<Section> of(Facts facts) {
    List<Section> sections = new ArrayList<>();
    Prose body = facts.body();
    String text = body.plain();
    String title = facts.titleHeading().map(Prose.Heading::text).orElse("");
    String name = "";
    String id = "";
    int start = 0;
    for (Prose.Heading heading : body.headings()) {
      add(sections, name, id, text.substring(start, heading.plainStart()));
      boolean isTitle = sections.isEmpty() && heading.text().equals(title);
      // What follows the title of a page is its opening.
      name = isTitle ? "" : heading.text();
      id = isTitle ? "" : heading.id();
      int line = text.indexOf('\n', heading.plainStart());
      start = line < 0 ? text.length() : line;
    }
    add(sections, name, id, text.substring(start));
    facts.notes().forEach(note -> add(sections, "Note for assessors", "", note.plain()));
    return sections;
  }

  private static void add(List<Section> sections, String name, String id, String text) {
    if (!name.isEmpty() || !text.isBlank()) {
      sections.add(new Section(name, id, text));
    }
  }

  /** The addresses on the web that a body leads to. */
  static List<String> webLinks(Prose body) {
    TreeSet<String> links = new TreeSet<>();
    body.links().stream()
        .map(Prose.Link::destination)
        .filter(it -> it.matches("(?i)https?:.*"))
        .forEach(links::add);
    return List.copyOf(links);
  }
}
