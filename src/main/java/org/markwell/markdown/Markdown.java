package org.markwell.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.markwell.markdown.fence.FenceMarks;
import org.markwell.markdown.html.Marks;
import org.markwell.markdown.html.RawHtmlTree;
import org.markwell.markdown.html.Sanitiser;
import org.markwell.model.Audience;
import org.markwell.model.Html;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Text;

/** Reads Markdown into {@link Prose}; thread-safe. */
public final class Markdown {
  private final Parser blocks;
  private final Parser withoutAddresses;
  private final Parser withoutTables;
  private final Parser inlines;
  private final HtmlRenderer renderer;

  public Markdown() {
    Extension addresses = AutolinkExtension.create();
    List<Extension> inline =
        List.of(StrikethroughExtension.builder().requireTwoTildes(true).build(), addresses);
    List<Extension> most = new ArrayList<>(inline);
    most.add(TaskListItemsExtension.create());
    most.add(FootnotesExtension.create());
    List<Extension> all = new ArrayList<>(most);
    all.add(TablesExtension.builder().maxCells(TableSize.CELLS).build());
    blocks = parser(all);
    withoutAddresses = parser(all.stream().filter(it -> it != addresses).toList());
    withoutTables = parser(most);
    inlines =
        Parser.builder()
            .extensions(inline)
            .enabledBlockTypes(Set.of())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxInlineNesting(Nesting.DEEPEST)
            .build();
    renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(BlockRenderer::new)
            .extensions(all)
            .attributeProviderFactory(context -> Attributes::set)
            .build();
  }

  /** A body: paragraphs, lists, tables, containers and the rest. */
  public Prose blocks(Text source, Consumer<Problem> problems) {
    String text = source.value();
    if (text.isBlank() || !Nesting.isParsable(text, source, problems)) {
      return Prose.words(source, "", "");
    }
    return read(source, parsed(source, problems), Shape.BLOCKS, problems);
  }

  private Node parsed(Text source, Consumer<Problem> problems) {
    boolean plain = !PlainText.mayHoldAddress(source.value());
    return TableSize.parse(source, plain ? withoutAddresses : blocks, withoutTables, problems);
  }

  private static Parser parser(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .customBlockParserFactory(new ContainerParser.Factory())
        .inlineParserFactory(PlainInlines::new)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(Nesting.DEEPEST)
        .maxInlineNesting(Nesting.DEEPEST)
        .build();
  }

  /** A single run of text: emphasis, code and links, no blocks. */
  public Prose inline(Text source, Consumer<Problem> problems) {
    String text = source.value();
    PlainText.Looks looks = PlainText.looks(text);
    if (looks == PlainText.Looks.WORDS) {
      return Prose.asWritten(source);
    }
    if (looks == PlainText.Looks.SIGNS && FenceMarks.in(text).isEmpty()) {
      String line = text.strip();
      return Prose.words(source, Html.escape(line), line);
    }
    if (!Nesting.isParsable(text, source, problems)) {
      return Prose.words(source, "", "");
    }
    return read(source, inlines.parse(Marks.clean(text)), Shape.INLINE, problems);
  }

  private enum Shape {
    BLOCKS,
    INLINE
  }

  private Prose read(Text source, Node document, Shape shape, Consumer<Problem> problems) {
    Nesting.check(document, source, problems);
    NearFences.check(source, document, problems);
    if (source.value().contains("[^")) {
      Footnotes.dropUncited(document);
    }
    Analysis analysis = new Analysis(source, problems);
    document.accept(analysis);
    analysis.finish();
    Set<String> anchors = new HashSet<>(analysis.anchors());
    if (analysis.hasRawHtml()) {
      new RawHtmlTree(source, anchors, problems).mend(document);
    }
    if (shape == Shape.BLOCKS && source.value().contains("![")) {
      Figure.make(document);
    }
    String html = renderer.render(document);
    if (shape == Shape.INLINE) {
      html = PlainText.withoutParagraphs(html);
    }
    List<Prose.Link> links = new ArrayList<>(analysis.links());
    if (analysis.hasRawHtml()) {
      // Raw HTML is cleaned last, as a browser would read the whole.
      html = new Sanitiser(links, analysis.rawLinks(), anchors).clean(html);
    }
    PlainRenderer plain = PlainRenderer.read(document);
    List<Prose.Heading> headings = analysis.headings(plain);
    Shaper shaped = new Shaper(html, links, headings);
    return new Prose(
        source,
        shaped.html(),
        shaped.slots(),
        shaped.links(),
        headings,
        anchors.stream().sorted().toList(),
        plain.text(),
        analysis.audience());
  }

  /**
   * What everyone may see of a body: the passages for assessors are cut out of what was parsed, and
   * all else is drawn from the rest. A link or footnote outside them whose definition stands inside
   * is a problem.
   */
  public Prose forEveryone(Prose full, Consumer<Problem> problems) {
    if (full.audience() == Audience.EVERYONE) {
      return full;
    }
    Node document = parsed(full.source(), problem -> {});
    new Passages(full.source(), problems).cut(document);
    return read(full.source(), document, Shape.BLOCKS, problem -> {});
  }
}
