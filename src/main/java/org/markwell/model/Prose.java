package org.markwell.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as written, and what parsing drew from it; no parser nodes. All offsets count UTF-16
 * units in {@code source.value()}; {@link Text#problem(Code, int, int, String, String)} turns them
 * into positions.
 */
public final class Prose {
  private final Text source;

  /** Most items are plain words that are their own HTML: they have none. */
  private final @Nullable Details details;

  /** What parsing drew from the source, where that is more than its words. */
  private record Details(
      String html,
      List<Slot> slots,
      List<Link> links,
      List<Heading> headings,
      List<String> anchors,
      String plain,
      Audience audience) {}

  /**
   * @param html the safe HTML without what its slots hold
   * @param slots where something is left to decide, in the order of the HTML
   * @param links links and images in the order of their slots
   * @param headings in document order
   * @param anchors every id in the HTML, headings' included
   * @param plain the text alone, as a reader would hear it, blocks separated by line feeds
   * @param audience of the narrowest passage inside: {@code ASSESSOR} where something has to be cut
   *     before everyone may see it
   */
  public Prose(
      Text source,
      String html,
      List<Slot> slots,
      List<Link> links,
      List<Heading> headings,
      List<String> anchors,
      String plain,
      Audience audience) {
    this(source, new Details(html, slots, links, headings, anchors, plain, audience));
  }

  private Prose(Text source, @Nullable Details details) {
    this.source = source;
    this.details = details;
  }

  /** Prose of plain words alone. */
  public static Prose words(Text source, String html, String plain) {
    return source.is(html) && source.is(plain)
        ? asWritten(source)
        : new Prose(
            source, html, words(html), List.of(), List.of(), List.of(), plain, Audience.EVERYONE);
  }

  /** Prose of plain words that are their own HTML. */
  public static Prose asWritten(Text source) {
    return new Prose(source, null);
  }

  private static List<Slot> words(String html) {
    return html.isEmpty() ? List.of() : List.of(new Slot.Words(0, html.length()));
  }

  public Text source() {
    return source;
  }

  /** The safe HTML without what its slots hold. */
  public String html() {
    return details != null ? details.html : source.value();
  }

  /** Where something is left to decide, in the order of the HTML. */
  public List<Slot> slots() {
    return details != null ? details.slots : words(html());
  }

  /** Links and images in the order of their slots. */
  public List<Link> links() {
    return details != null ? details.links : List.of();
  }

  /** In document order. */
  public List<Heading> headings() {
    return details != null ? details.headings : List.of();
  }

  /** Every id in the HTML, headings' included. */
  public List<String> anchors() {
    return details != null ? details.anchors : List.of();
  }

  /** The text alone, as a reader would hear it, blocks separated by line feeds. */
  public String plain() {
    return details != null ? details.plain : source.value();
  }

  /** Whether everyone may see all of it, or passages for assessors have to be cut before. */
  public Audience audience() {
    return details != null ? details.audience : Audience.EVERYONE;
  }

  /** What a link leads to, or shows. */
  public enum LinkKind {
    PAGE,
    IMAGE
  }

  /**
   * A link or an image.
   *
   * @param destination as written, percent signs and all, entities and backslashes resolved
   * @param label the text of a link, or the description of an image (empty if none is given)
   * @param start offset of the whole construct
   */
  public record Link(LinkKind kind, String destination, String label, int start, int end) {}

  /**
   * @param level 1 to 6
   * @param id the anchor, unique in its body
   * @param text without markup; never blank
   * @param plainStart where its line begins in {@link #plain()}
   */
  public record Heading(int level, String id, String text, int start, int plainStart) {}
}
