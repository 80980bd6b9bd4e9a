package org.markwell.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** An image with a caption: one that has a title and a paragraph to itself. */
final class Figure extends CustomBlock {
  final String caption;

  private Figure(String caption) {
    this.caption = caption;
  }

  /** Puts a figure in the place of each such paragraph. */
  static void make(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image image
                && image.getNext() == null
                && image.getTitle() != null
                && !image.getTitle().isBlank()) {
              Figure figure = new Figure(image.getTitle().strip());
              image.setTitle(null);
              figure.appendChild(image);
              paragraph.insertAfter(figure);
              paragraph.unlink();
            }
          }
        });
  }
}
