package org.markwell.emit.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * What the tags around a piece of text tell of the table it stands in; the innermost comes first.
 */
final class TableTags {
  private TableTags() {}

  /** Whether the innermost row has one cell alone, a head: it names the rows below. */
  static boolean namesRows(List<COSDictionary> around) {
    for (COSDictionary element : around) {
      if ("TR".equals(element.getNameAsString(COSName.S))) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        COSBase only = kids instanceof COSArray all && all.size() == 1 ? all.getObject(0) : kids;
        return only instanceof COSDictionary cell && "TH".equals(cell.getNameAsString(COSName.S));
      }
    }
    return false;
  }

  /** Whether the innermost table has nothing but empty cells below its head. */
  static boolean isToFillIn(List<COSDictionary> around) {
    for (COSDictionary element : around) {
      if ("Table".equals(element.getNameAsString(COSName.S))) {
        return !hasText(element.getDictionaryObject(COSName.K), false);
      }
    }
    return false;
  }

  private static boolean hasText(COSBase node, boolean inBody) {
    COSBase it = node instanceof COSObject reference ? reference.getObject() : node;
    if (it instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        if (hasText(kids.get(i), inBody)) {
          return true;
        }
      }
      return false;
    }
    if (it instanceof COSDictionary element && element.containsKey(COSName.S)) {
      boolean body = inBody || "TBody".equals(element.getNameAsString(COSName.S));
      return hasText(element.getDictionaryObject(COSName.K), body);
    }
    return inBody && (it instanceof COSInteger || it instanceof COSDictionary);
  }
}
