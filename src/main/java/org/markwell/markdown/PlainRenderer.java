package org.markwell.markdown;

import java.util.IdentityHashMap;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a document without any markup, each block on a line of its own. */
final class PlainRenderer extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();
  private final Map<AnchoredHeading, Integer> starts = new IdentityHashMap<>();

  private PlainRenderer() {}

  static String of(Node document) {
    return read(document).text();
  }

  static PlainRenderer read(Node document) {
    PlainRenderer plain = new PlainRenderer();
    document.accept(plain);
    return plain;
  }

  String text() {
    return words.toString().strip();
  }

  /** Where a heading's line begins in the text. */
  int start(AnchoredHeading heading) {
    int stripped = 0;
    while (stripped < words.length() && Character.isWhitespace(words.charAt(stripped))) {
      stripped++;
    }
    return Math.max(0, starts.getOrDefault(heading, 0) - stripped);
  }

  /** The words of one node. */
  static String words(Node node) {
    return of(node).replace('\n', ' ');
  }

  @Override
  protected void visitChildren(Node parent) {
    super.visitChildren(parent);
    if (parent instanceof Block && !(parent instanceof Document)) {
      line();
    }
  }

  @Override
  public void visit(Heading heading) {
    if (heading instanceof AnchoredHeading anchored) {
      starts.put(anchored, words.length());
    }
    visitChildren(heading);
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    words.append(code.getLiteral());
    line();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    words.append(code.getLiteral());
    line();
  }

  @Override
  public void visit(SoftLineBreak node) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    words.append(' ');
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell) {
      words.append(' ');
    }
  }

  @Override
  public void visit(CustomBlock node) {
    if (node instanceof Container container && Containers.isKnown(container.name)) {
      words.append(container.title);
      line();
    }
    visitChildren(node);
    if (node instanceof Figure figure) {
      words.append(figure.caption);
      line();
    }
  }

  private void line() {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
      words.append('\n');
    }
  }
}
