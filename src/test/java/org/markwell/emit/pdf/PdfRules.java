package org.markwell.emit.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * The ruled lines of a page of a PDF, and the boxes that they make. In millimetres, from the top.
 */
final class PdfRules extends PDFGraphicsStreamEngine {
  private static final double MILLIMETRE = 72 / 25.4;
  private static final double THIN = 1.2;
  private static final double NEAR = 0.6;

  private final double height;
  private final List<Rectangle2D> across = new ArrayList<>();
  private final List<Rectangle2D> down = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();

  private PdfRules(PDPage page) {
    super(page);
    height = page.getMediaBox().getHeight();
  }

  /** The smallest boxes between lines. */
  static List<Rectangle2D> boxes(PDPage page) {
    PdfRules rules = new PdfRules(page);
    try {
      rules.processPage(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules.boxes();
  }

  private List<Rectangle2D> boxes() {
    List<Rectangle2D> boxes = new ArrayList<>();
    for (Rectangle2D top : across) {
      TreeSet<Double> sides = new TreeSet<>();
      for (Rectangle2D side : down) {
        double x = side.getCenterX();
        boolean meets =
            side.getMinY() <= top.getMaxY() + NEAR && side.getMaxY() > top.getMaxY() + NEAR;
        if (meets && x >= top.getMinX() - NEAR && x <= top.getMaxX() + NEAR) {
          sides.add(x);
        }
      }
      Double left = null;
      for (double right : sides) {
        if (left != null && right - left > NEAR) {
          add(boxes, top, left, right);
        }
        left = right;
      }
    }
    return boxes;
  }

  /** Down to the next line below. */
  private void add(List<Rectangle2D> boxes, Rectangle2D top, double left, double right) {
    double middle = (left + right) / 2;
    across.stream()
        .filter(it -> it.getMinY() > top.getMaxY() + NEAR)
        .filter(it -> it.getMinX() <= middle && it.getMaxX() >= middle)
        .min(Comparator.comparingDouble(Rectangle2D::getMinY))
        .ifPresent(
            bottom ->
                boxes.add(
                    new Rectangle2D.Double(
                        left, top.getMaxY(), right - left, bottom.getMinY() - top.getMaxY())));
  }

  private void keep() {
    Rectangle2D box = path.getBounds2D();
    Rectangle2D shown =
        new Rectangle2D.Double(
            box.getX() / MILLIMETRE,
            (height - box.getMaxY()) / MILLIMETRE,
            box.getWidth() / MILLIMETRE,
            box.getHeight() / MILLIMETRE);
    if (shown.getHeight() < THIN && shown.getWidth() > 2 * THIN) {
      across.add(shown);
    } else if (shown.getWidth() < THIN && shown.getHeight() > 2 * THIN) {
      down.add(shown);
    }
    path.reset();
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    keep();
  }

  @Override
  public void fillPath(int rule) {
    keep();
  }

  @Override
  public void fillAndStrokePath(int rule) {
    keep();
  }

  @Override
  public void clip(int rule) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName name) {}

  static double millimetres(double points) {
    return points / MILLIMETRE;
  }
}
