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
  private final List<Link> links;
  private final List<Heading> headings;
  private final List<String> anchors;
  private final Audience audience;

  // Most items are plain words: null says "as written", and keeps large guides in memory once.
  private final @Nullable List<String> html;
  private final @Nullable String plain;

  /**
   * @param html the safe HTML, cut at every address that still has to be resolved: piece 0, the
   *     address of link 0, piece 1, and so on; always one piece more than there are links
   * @param links links and images in the order of the cuts
   * @param headings in document order
   * @param anchors every id in the HTML, headings' included
   * @param plain the text alone, as a reader would hear it, blocks separated by line feeds
   * @param audience of the narrowest passage inside: {@code ASSESSOR} where something has to be cut
   *     before everyone may see it
   */
  public Prose(
      Text source,
      List<String> html,
      List<Link> links,
      List<Heading> headings,
      List<String> anchors,
      String plain,
      Audience audience) {
    String written = source.value();
    this.source = source;
    this.html = html.size() == 1 && html.get(0).equals(written) ? null : html;
    this.links = links;
    this.headings = headings;
    this.anchors = anchors;
    this.plain = plain.equals(written) ? null : plain;
    this.audience = audience;
  }

  public Text source() {
    return source;
  }

  /** The safe HTML, cut at the address of every link. */
  public List<String> html() {
    return html != null ? html : List.of(source.value());
  }

  /** Links and images in the order of the cuts. */
  public List<Link> links() {
    return links;
  }

  /** In document order. */
  public List<Heading> headings() {
    return headings;
  }

  /** Every id in the HTML, headings' included. */
  public List<String> anchors() {
    return anchors;
  }

  /** The text alone, as a reader would hear it, blocks separated by line feeds. */
  public String plain() {
    return plain != null ? plain : source.value();
  }

  /** Whether everyone may see all of it, or passages for assessors have to be cut before. */
  public Audience audience() {
    return audience;
  }

  /** What a link leads to, or shows. */
  public enum Target {
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
  public record Link(Target target, String destination, String label, int start, int end) {}

  /**
   * @param level 1 to 6
   * @param id the anchor, unique in its body
   * @param text without markup; never blank
   * @param plainStart where its line begins in {@link #plain()}
   */
  public record Heading(int level, String id, String text, int start, int plainStart) {}
}
