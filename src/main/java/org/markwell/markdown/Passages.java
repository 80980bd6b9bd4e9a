package org.markwell.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/**
 * Cuts the passages for assessors out of a parsed document. Whole nodes go, and what they leave
 * empty; so the rest stays as it was parsed, whatever the passages held.
 */
final class Passages extends AbstractVisitor {
  /** The container that holds a passage. */
  static final String NAME = "assessor";

  private static final Pattern LINE_BREAK = Pattern.compile("\n[ \t>]*");

  private final Text source;
  private final Consumer<Problem> problems;
  private final List<Container> found = new ArrayList<>();

  /**
   * @param source what was parsed
   * @param problems told of what stays and refers to what goes
   */
  Passages(Text source, Consumer<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  void cut(Node document) {
    Definitions definitions = Definitions.of(document);
    document.accept(this);
    found.forEach(Passages::prune);
    document.accept(new References(definitions));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof Container container && container.name.equals(NAME)) {
      found.add(container);
    } else {
      visitChildren(block);
    }
  }

  /** Takes a node out, and with it what it leaves without content: an item, a list, a quotation. */
  static void prune(Node node) {
    Node parent = node.getParent();
    node.unlink();
    if (parent != null && !(parent instanceof Document) && isEmpty(parent)) {
      prune(parent);
    }
  }

  private static boolean isEmpty(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof LinkReferenceDefinition)) {
        return false;
      }
    }
    return true;
  }

  /** Goes over what stays: nothing there may need a definition that is gone. */
  private final class References extends AbstractVisitor {
    private final Definitions definitions;

    References(Definitions definitions) {
      this.definitions = definitions;
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof FootnoteReference reference) {
        check(node, definitions.footnote(reference.getLabel()));
      }
      visitChildren(node);
    }

    @Override
    public void visit(Link link) {
      check(link, definition(link, link.getDestination()));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      check(image, definition(image, image.getDestination()));
      visitChildren(image);
    }

    private @Nullable Node definition(Node link, String destination) {
      String label = label(link);
      Node byLabel = definitions.link(label);
      // In a table the label may be written otherwise than it was read.
      return byLabel != null || label.isEmpty() ? byLabel : definitions.linkTo(destination);
    }

    private void check(Node reference, @Nullable Node definition) {
      if (definition != null && isGone(definition)) {
        problems.accept(
            source.problem(
                Code.ASSESSOR_LINK,
                Analysis.start(reference),
                Analysis.end(reference),
                "what this refers to is defined in an assessor-only passage",
                "move the definition out of the \"::: assessor\" passage"));
      }
    }
  }

  private static boolean isGone(Node node) {
    Node top = node;
    for (Node up = top.getParent(); up != null; up = up.getParent()) {
      top = up;
    }
    return !(top instanceof Document);
  }

  /**
   * The label by which a link or image refers to a definition; empty if its address stands in it.
   */
  private String label(Node link) {
    String written = source.value().substring(Analysis.start(link), Analysis.end(link));
    if (!written.endsWith("]")) {
      return "";
    }
    int end = written.length() - (written.endsWith("[]") ? 3 : 1);
    int open = written.lastIndexOf('[', end - 1);
    while (open > 0 && isEscaped(written, open)) {
      open = written.lastIndexOf('[', open - 1);
    }
    return open < 0 ? "" : LINE_BREAK.matcher(written.substring(open + 1, end)).replaceAll(" ");
  }

  private static boolean isEscaped(String text, int at) {
    int backslashes = 0;
    while (backslashes < at && text.charAt(at - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
