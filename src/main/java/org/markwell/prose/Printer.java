package org.markwell.prose;

import java.util.List;
import java.util.function.Function;
import org.markwell.model.Html;
import org.markwell.model.Prose;
import org.markwell.model.Slot;
import org.markwell.plan.Target;

/**
 * Turns prose into HTML in one pass: what is literal is copied, and each slot is filled as the
 * place asks for. Nobody else puts the two together, and nobody looks into the HTML again.
 */
final class Printer {
  /** What a text is printed on. */
  enum Medium {
    /** Boxes and hinges work. */
    SCREEN,
    /** Boxes are signs, and what folds is open. */
    PAPER
  }

  /** Whether abbreviations are explained where they first stand. */
  enum Abbreviated {
    EXPLAINED,
    AS_WRITTEN
  }

  /**
   * How one text is printed.
   *
   * @param prefix of every anchor in it, so that those of other texts beside it stay apart
   * @param headings shared by texts that follow each other
   * @param title number of the heading to leave out because the page says it, or -1; its anchor
   *     stays
   */
  record Style(String prefix, HeadingStyle headings, Abbreviated abbreviated, int title) {}

  private final Function<Prose, List<Target>> links;
  private final Ways ways;
  private final Medium medium;
  private final Labels labels;
  private final Abbreviations.OnPage abbreviations;

  /**
   * @param links where the links of a text lead, in their order
   */
  Printer(
      Function<Prose, List<Target>> links,
      Ways ways,
      Medium medium,
      Labels labels,
      Abbreviations.OnPage abbreviations) {
    this.links = links;
    this.ways = ways;
    this.medium = medium;
    this.labels = labels;
    this.abbreviations = abbreviations;
  }

  void print(Prose prose, Style style, StringBuilder out) {
    new Run(prose, style, out).all();
  }

  /** What later content roots add for assessors, in a container of its own. */
  void printNote(Prose note, Style style, StringBuilder out) {
    out.append("<aside class=\"callout assessor\">\n");
    print(note, style, out);
    out.append("</aside>\n");
  }

  /** One text on its way out. */
  private final class Run {
    private final Prose prose;
    private final String html;
    private final List<Slot> slots;
    private final List<Target> targets;
    private final Style style;
    private final StringBuilder out;

    /** How far the HTML is printed. */
    private int done;

    Run(Prose prose, Style style, StringBuilder out) {
      this.prose = prose;
      this.html = prose.html();
      this.slots = prose.slots();
      this.targets = links.apply(prose);
      this.style = style;
      this.out = out;
    }

    void all() {
      for (int i = titleEnd(); i < slots.size(); i++) {
        Slot slot = slots.get(i);
        out.append(html, done, slot.at());
        done = slot.at();
        fill(slot);
      }
      out.append(html, done, html.length());
    }

    /**
     * Passes over a title that begins the text.
     *
     * @return the first slot that is still to be printed
     */
    private int titleEnd() {
      if (style.title() < 0
          || slots.isEmpty()
          || !(slots.get(0) instanceof Slot.HeadingTag first)
          || first.at() > 0
          || first.heading() != style.title()) {
        return 0;
      }
      String id = prose.headings().get(style.title()).id();
      out.append("<span id=\"").append(style.prefix()).append(id).append("\"></span>");
      int end = 0;
      while (!(slots.get(end) instanceof Slot.HeadingEnd)) {
        end++;
      }
      done = slots.get(end).at();
      return end + 1;
    }

    private void fill(Slot slot) {
      if (slot instanceof Slot.Words words) {
        words(words.end());
      } else if (slot instanceof Slot.Address address) {
        out.append(Html.escape(ways.to(targets.get(address.link()))));
      } else if (slot instanceof Slot.LinkEnd end) {
        ways.reference(prose.links().get(end.link()), targets.get(end.link()))
            .ifPresent(it -> out.append("<sup class=\"ref\">").append(it).append("</sup>"));
      } else if (slot instanceof Slot.Anchor) {
        out.append(style.prefix());
      } else if (slot instanceof Slot.HeadingTag tag) {
        style.headings().open(tag.level(), tag.look(), out);
      } else if (slot instanceof Slot.HeadingWords) {
        style.headings().words(out);
      } else if (slot instanceof Slot.HeadingEnd) {
        style.headings().close(out);
      } else if (slot instanceof Slot.Checkbox box) {
        box(box.state());
      } else if (slot instanceof Slot.FoldTag tag) {
        fold(tag);
      } else if (slot instanceof Slot.FoldEnd end) {
        out.append(medium == Medium.PAPER ? "</div>" : "</" + element(end.part()) + ">");
      } else if (slot instanceof Slot.ContainerTitle title) {
        out.append(Html.escape(labels.container(title.kind())));
      } else if (slot instanceof Slot.BackLabel back) {
        out.append(Html.escape(labels.back(back.number())));
      }
    }

    private void words(int end) {
      if (style.abbreviated() == Abbreviated.EXPLAINED) {
        abbreviations.explain(html, done, end, out);
      } else {
        out.append(html, done, end);
      }
      done = end;
    }

    /** Paper has no controls. */
    private void box(Slot.Checkbox.State state) {
      boolean ticked = state == Slot.Checkbox.State.DONE;
      if (medium == Medium.PAPER) {
        out.append("<span class=\"tick\">").append(ticked ? '\u2611' : '\u2610').append("</span>");
      } else {
        out.append("<input type=\"checkbox\" disabled")
            .append(ticked ? " checked" : "")
            .append(" aria-label=\"")
            .append(Html.escape(labels.box(state)))
            .append("\">");
      }
    }

    /** Paper has no hinges. */
    private void fold(Slot.FoldTag tag) {
      if (medium == Medium.PAPER) {
        boolean title = tag.part() == Slot.Fold.TITLE;
        out.append("<div class=\"").append(title ? "callout-title" : "callout details").append('"');
      } else {
        out.append('<').append(element(tag.part())).append(tag.look());
      }
    }

    private static String element(Slot.Fold part) {
      return part == Slot.Fold.TITLE ? "summary" : "details";
    }
  }
}
