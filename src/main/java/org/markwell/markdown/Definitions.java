package org.markwell.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** What the links and footnote marks of a document may refer to; the first of a label counts. */
final class Definitions extends AbstractVisitor {
  private final DefinitionMap<LinkReferenceDefinition> links =
      new DefinitionMap<>(LinkReferenceDefinition.class);
  private final DefinitionMap<FootnoteDefinition> byLabel =
      new DefinitionMap<>(FootnoteDefinition.class);
  private final List<FootnoteDefinition> footnotes = new ArrayList<>();

  private Definitions() {}

  static Definitions of(Node document) {
    Definitions definitions = new Definitions();
    document.accept(definitions);
    return definitions;
  }

  /** All of them, those that no mark can reach too. */
  List<FootnoteDefinition> footnotes() {
    return footnotes;
  }

  @Nullable FootnoteDefinition footnote(String label) {
    return byLabel.get(label);
  }

  @Nullable LinkReferenceDefinition link(String label) {
    return links.get(label);
  }

  /** Any definition with an address. */
  @Nullable LinkReferenceDefinition linkTo(String destination) {
    return links.values().stream()
        .filter(it -> it.getDestination().equals(destination))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    links.putIfAbsent(definition.getLabel(), definition);
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof FootnoteDefinition footnote) {
      footnotes.add(footnote);
      byLabel.putIfAbsent(footnote.getLabel(), footnote);
    }
    visitChildren(block);
  }
}
