package org.markwell.markdown;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * Takes the footnotes that nothing cites out of a document: no page shows them, so no summary and
 * no search may hold them either.
 */
final class Footnotes extends AbstractVisitor {
  private final Definitions definitions;
  private final Set<FootnoteDefinition> cited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<FootnoteDefinition> waiting = new ArrayDeque<>();

  private Footnotes(Definitions definitions) {
    this.definitions = definitions;
  }

  static void dropUncited(Node document) {
    Definitions definitions = Definitions.of(document);
    if (definitions.footnotes().isEmpty()) {
      return;
    }
    Footnotes footnotes = new Footnotes(definitions);
    document.accept(footnotes);
    while (!footnotes.waiting.isEmpty()) {
      footnotes.visitChildren(footnotes.waiting.remove());
    }
    for (FootnoteDefinition each : definitions.footnotes()) {
      if (!footnotes.cited.contains(each)) {
        Passages.prune(each);
      }
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof FootnoteReference reference) {
      FootnoteDefinition definition = definitions.footnote(reference.getLabel());
      if (definition != null && cited.add(definition)) {
        waiting.add(definition);
      }
    }
    visitChildren(node);
  }

  @Override
  public void visit(CustomBlock block) {
    // What a footnote cites counts once the footnote itself is cited.
    if (!(block instanceof FootnoteDefinition)) {
      visitChildren(block);
    }
  }

  /** A description is shown as plain words, so it cites nothing. */
  @Override
  public void visit(Image image) {}
}
