package org.markwell.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.markwell.markdown.html.Addresses;
import org.markwell.markdown.html.Marks;
import org.markwell.markdown.html.RawHtmlReport;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Prose.LinkKind;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;

/**
 * Walks once over a parsed document: takes down what it holds, reports what is wrong, and prepares
 * the nodes for rendering, which are this document's own.
 */
final class Analysis extends AbstractVisitor {
  private final Text source;
  private final Consumer<Problem> problems;
  private final Slugs slugs = new Slugs();
  private final List<Prose.Link> links = new ArrayList<>();
  private final List<AnchoredHeading> headings = new ArrayList<>();
  private final List<Prose.Link> rawLinks = new ArrayList<>();
  private final List<Container> strays = new ArrayList<>();
  private boolean named;
  private Audience audience = Audience.EVERYONE;
  private boolean rawHtml;
  private int topLevel = 6;

  Analysis(Text source, Consumer<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /** To be called when the walk is over: a page has one first-level heading, which is its title. */
  void finish() {
    strays.forEach(this::stray);
    if (topLevel == 1) {
      headings.forEach(heading -> heading.setLevel(Math.min(6, heading.getLevel() + 1)));
    }
  }

  List<Prose.Link> links() {
    return links;
  }

  List<Prose.Heading> headings(PlainRenderer plain) {
    return headings.stream()
        .map(
            heading ->
                new Prose.Heading(
                    heading.getLevel(),
                    heading.id(),
                    PlainRenderer.words(heading),
                    start(heading),
                    plain.start(heading)))
        .toList();
  }

  List<String> anchors() {
    return headings.stream().map(AnchoredHeading::id).toList();
  }

  /** Whether a passage for assessors was met. */
  Audience audience() {
    return audience;
  }

  /** Addresses in raw HTML and where they stand; the sanitiser decides which are kept. */
  List<Prose.Link> rawLinks() {
    return rawLinks;
  }

  boolean hasRawHtml() {
    return rawHtml;
  }

  @Override
  public void visit(Heading heading) {
    String words = PlainRenderer.words(heading);
    if (PlainText.isInvisible(words)) {
      withoutWords(heading);
      return;
    }
    AnchoredHeading anchored = new AnchoredHeading(slugs.next(words));
    anchored.setLevel(heading.getLevel());
    anchored.setSourceSpans(heading.getSourceSpans());
    adopt(heading, anchored);
    heading.insertAfter(anchored);
    heading.unlink();
    headings.add(anchored);
    topLevel = Math.min(topLevel, anchored.getLevel());
    visitChildren(anchored);
  }

  /** A heading that says nothing is none; an anchor or a picture in it stays. */
  private void withoutWords(Heading heading) {
    Paragraph paragraph = new Paragraph();
    paragraph.setSourceSpans(heading.getSourceSpans());
    adopt(heading, paragraph);
    heading.insertAfter(paragraph);
    heading.unlink();
    visitChildren(paragraph);
    boolean shows = false;
    for (Node it = paragraph.getFirstChild(); it != null; it = it.getNext()) {
      shows |= !(it instanceof HtmlInline html && html.getLiteral().startsWith("<!"));
    }
    if (!shows) {
      paragraph.unlink();
    }
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    if (!Addresses.safe(link.getDestination())) {
      unsafe(link, link.getDestination());
      for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
        link.insertBefore(child);
      }
      link.unlink();
      return;
    }
    link.setDestination(
        take(LinkKind.PAGE, link.getDestination(), PlainRenderer.words(link), link));
  }

  @Override
  public void visit(Image image) {
    if (!Addresses.safe(image.getDestination())) {
      unsafe(image, image.getDestination());
      image.unlink();
      return;
    }
    if (Addresses.isElsewhere(image.getDestination())) {
      elsewhere(image);
      return;
    }
    image.setDestination(
        take(LinkKind.IMAGE, image.getDestination(), PlainRenderer.words(image), image));
    // What stands in an image's description is read as plain words: its links lead nowhere.
  }

  /** Its description stands in its place and leads there, unless it is part of a link already. */
  private void elsewhere(Image image) {
    String address = image.getDestination();
    problems.accept(Addresses.elsewhere(source, start(image), end(image), address));
    String described = PlainRenderer.words(image);
    String label = PlainText.isInvisible(described) ? address : described;
    Node words = new org.commonmark.node.Text(label);
    if (isLinked(image)) {
      image.insertAfter(words);
    } else {
      Link link = new Link(take(LinkKind.PAGE, address, label, image), image.getTitle());
      link.setSourceSpans(image.getSourceSpans());
      link.appendChild(words);
      image.insertAfter(link);
    }
    image.unlink();
  }

  private static boolean isLinked(Node node) {
    Node above = node.getParent();
    while (above != null && !(above instanceof Link)) {
      above = above.getParent();
    }
    return above != null;
  }

  private String take(LinkKind kind, String destination, String label, Node node) {
    links.add(new Prose.Link(kind, destination, label, start(node), end(node)));
    return Marks.address(links.size() - 1);
  }

  private void unsafe(Node node, String destination) {
    int colon = destination.indexOf(':');
    String scheme = destination.substring(0, colon < 0 ? destination.length() : colon).strip();
    problems.accept(
        source.problem(
            Code.UNSAFE_HTML,
            start(node),
            end(node),
            "a link that begins with \"" + scheme + ":\" was left out",
            "links may begin with https:, http:, mailto: and tel:"));
  }

  @Override
  public void visit(BlockQuote quote) {
    Node first = quote.getFirstChild();
    if (first instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof org.commonmark.node.Text text) {
      Node next = text.getNext();
      String alert = Containers.alert(text.getLiteral());
      if (!alert.isEmpty() && (next == null || next instanceof SoftLineBreak)) {
        text.unlink();
        if (next == null) {
          paragraph.unlink();
        } else {
          next.unlink();
        }
        Container container = new Container(alert, "", 3);
        adopt(quote, container);
        quote.insertAfter(container);
        quote.unlink();
        visitChildren(container);
        return;
      }
    }
    visitChildren(quote);
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof Container container) {
      container(container);
    } else if (block instanceof TableBlock && !(block.getParent() instanceof WideTable)) {
      WideTable wide = new WideTable();
      block.insertAfter(wide);
      wide.appendChild(block);
    }
    visitChildren(block);
  }

  private void container(Container container) {
    String name = container.name;
    if (name.isEmpty()) {
      strays.add(container);
      return;
    }
    named = true;
    if (!Containers.isWritten(name)) {
      report(
          container,
          "\"" + name + "\" is not a kind of container",
          Suggestion.hint(
              name, Containers.names(), "use " + String.join(", ", Containers.names())));
    } else if (!container.closed) {
      report(container, "this container is never closed", "add a line \":::\" where it ends");
    }
    if (name.equals(Passages.NAME)) {
      audience = Audience.ASSESSOR;
    }
  }

  /** Where a text has no container, a long line of colons is an ornament. */
  private void stray(Container line) {
    if (named || line.fence == 3) {
      report(line, "this \":::\" closes nothing", "take it out, or name what begins here");
    } else {
      Paragraph colons = new Paragraph();
      colons.appendChild(new org.commonmark.node.Text(":".repeat(line.fence)));
      line.insertAfter(colons);
      line.unlink();
    }
  }

  private void report(Container container, String message, String hint) {
    int start = start(container);
    int line = source.value().indexOf('\n', start);
    int end = line < 0 ? source.value().length() : line;
    problems.accept(source.problem(Code.CONTAINER, start, end, message, hint));
  }

  @Override
  public void visit(HtmlBlock html) {
    rawHtml = true;
    new RawHtmlReport(source, rawLinks, problems).on(html.getLiteral(), html.getSourceSpans());
  }

  @Override
  public void visit(HtmlInline html) {
    rawHtml = true;
    new RawHtmlReport(source, rawLinks, problems).on(html.getLiteral(), html.getSourceSpans());
  }

  private static void adopt(Node from, Node to) {
    for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
      to.appendChild(child);
    }
  }

  static int start(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
  }

  static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return 0;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }
}
