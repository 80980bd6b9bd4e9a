package org.markwell.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Text;

/** Reads Markdown into {@link Prose}; thread-safe. */
public final class Markdown {
  private static final int DEEPEST = 60;

  private final Parser blocks;
  private final Parser inlines;
  private final HtmlRenderer renderer;

  public Markdown() {
    List<Extension> inline = List.of(StrikethroughExtension.create(), AutolinkExtension.create());
    List<Extension> all = new ArrayList<>(inline);
    all.add(TablesExtension.create());
    all.add(TaskListItemsExtension.create());
    all.add(FootnotesExtension.create());
    blocks =
        Parser.builder()
            .extensions(all)
            .customBlockParserFactory(new ContainerParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    inlines =
        Parser.builder()
            .extensions(inline)
            .enabledBlockTypes(Set.of())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxInlineNesting(DEEPEST)
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
    if (source.value().isBlank()) {
      return plain(source, "", "");
    }
    return read(source, blocks.parse(Cuts.clean(source.value())), html -> html, problems);
  }

  /** A single run of text: emphasis, code and links, no blocks. */
  public Prose inline(Text source, Consumer<Problem> problems) {
    String text = source.value();
    if (PlainText.isPlain(text)) {
      String line = text.strip();
      return plain(source, PlainText.escape(line), line);
    }
    return read(source, inlines.parse(Cuts.clean(text)), PlainText::withoutParagraphs, problems);
  }

  private static Prose plain(Text source, String html, String plain) {
    return new Prose(source, List.of(html), List.of(), List.of(), List.of(), plain, List.of());
  }

  private Prose read(
      Text source, Node document, UnaryOperator<String> shape, Consumer<Problem> problems) {
    Analysis analysis = new Analysis(source, problems);
    document.accept(analysis);
    analysis.finish();
    // Raw HTML is cleaned last, so that what it leaves open ends with the text.
    String html = shape.apply(renderer.render(document));
    Cuts cuts = new Cuts(analysis.links());
    Set<String> anchors = new HashSet<>(analysis.anchors());
    if (analysis.hasRawHtml()) {
      html = new Sanitiser(cuts, analysis.rawLinks(), anchors).clean(html);
    }
    cuts.cut(BlockRenderer.withCheckboxes(html));
    return new Prose(
        source,
        cuts.pieces(),
        cuts.links(),
        analysis.headings(),
        anchors.stream().sorted().toList(),
        PlainRenderer.of(document),
        analysis.passages());
  }

  /**
   * What is left of a body when its assessor-only passages are cut. A link or footnote outside them
   * whose definition stands inside is a problem.
   */
  public Prose forEveryone(Prose full, Consumer<Problem> problems) {
    if (full.assessor().isEmpty()) {
      return full;
    }
    Text source = full.source();
    StringBuilder blanked = new StringBuilder(source.value());
    for (Prose.Passage passage : full.assessor()) {
      for (int i = passage.start(); i < passage.end(); i++) {
        if (blanked.charAt(i) != '\n') {
          blanked.setCharAt(i, ' ');
        }
      }
    }
    Text left = new Text(blanked.toString(), source.source(), source.start(), source.end());
    Consumer<Problem> silent = problem -> {};
    Set<Integer> kept = references(left, silent);
    for (int start : references(source, silent).stream().sorted().toList()) {
      boolean outside = full.assessor().stream().noneMatch(passage -> passage.contains(start));
      if (outside && !kept.contains(start)) {
        problems.accept(
            source.problem(
                Code.ASSESSOR_LINK,
                start,
                start + 1,
                "what this refers to is defined in an assessor-only passage",
                "define it outside of the \"::: assessor\" passage too"));
      }
    }
    return blocks(left, silent);
  }

  /** Where links, images and footnote marks begin. */
  private Set<Integer> references(Text source, Consumer<Problem> silent) {
    Analysis analysis = new Analysis(source, silent);
    blocks.parse(Cuts.clean(source.value())).accept(analysis);
    return analysis.references();
  }
}
