package org.markwell.emit.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table is printed again on every page the table runs over, and the engine tags each
 * of them, so that a screen reader would read the head out once a page. Here the head on the
 * table's first page stays tagged, and the others become page decoration.
 */
final class RepeatedHeads {
  private final Map<COSDictionary, Set<Integer>> repeats = new IdentityHashMap<>();

  private RepeatedHeads() {}

  /**
   * Takes the repeats out of the tree of a tagged document.
   *
   * @return the numbers of their marks by page, to be made decoration there
   */
  static Map<COSDictionary, Set<Integer>> untag(PDDocument document) {
    RepeatedHeads it = new RepeatedHeads();
    COSDictionary tree =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (tree != null) {
      it.visit(tree.getDictionaryObject(COSName.K), null);
      Map<Integer, COSArray> owners = new HashMap<>();
      collectOwners(tree.getCOSDictionary(COSName.PARENT_TREE), owners);
      it.repeats.forEach(
          (page, marks) -> disown(owners.get(page.getInt(COSName.STRUCT_PARENTS)), marks));
    }
    return it.repeats;
  }

  /** The page that a table head was first seen on. */
  private static final class Head {
    private @Nullable COSDictionary page;
  }

  private void visit(@Nullable COSBase node, @Nullable Head head) {
    COSBase it = plain(node);
    if (it instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        visit(kids.get(i), head);
      }
    } else if (it instanceof COSDictionary element) {
      boolean begins = "THead".equals(element.getNameAsString(COSName.S));
      Head within = begins ? new Head() : head;
      if (within != null) {
        keepFirst(element, within);
      }
      visit(element.getDictionaryObject(COSName.K), within);
    }
  }

  /** Takes those kids out of an element that are text on a later page than the head's first. */
  private void keepFirst(COSDictionary element, Head head) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids == null) {
      return;
    }
    COSArray all = kids instanceof COSArray array ? array : new COSArray(List.of(kids));
    COSArray kept = new COSArray();
    for (int i = 0; i < all.size(); i++) {
      Mark mark = Mark.of(plain(all.get(i)), element);
      if (mark == null) {
        kept.add(all.get(i));
        continue;
      }
      if (head.page == null) {
        head.page = mark.page();
      }
      if (head.page == mark.page()) {
        kept.add(all.get(i));
      } else {
        repeats.computeIfAbsent(mark.page(), page -> new TreeSet<>()).add(mark.id());
      }
    }
    if (kept.size() != all.size()) {
      element.setItem(COSName.K, kept);
    }
  }

  /** A piece of text in the stream of a page. */
  private record Mark(COSDictionary page, int id) {
    static @Nullable Mark of(@Nullable COSBase kid, COSDictionary owner) {
      COSDictionary page = owner.getCOSDictionary(COSName.PG);
      int id = -1;
      if (kid instanceof COSInteger number) {
        id = number.intValue();
      } else if (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
        id = reference.getInt(COSName.MCID);
        COSDictionary own = reference.getCOSDictionary(COSName.PG);
        page = own == null ? page : own;
      }
      return id < 0 || page == null ? null : new Mark(page, id);
    }
  }

  /** The tree that leads from a page's marks to their elements, as one map. */
  private static void collectOwners(@Nullable COSDictionary node, Map<Integer, COSArray> owners) {
    if (node == null) {
      return;
    }
    COSArray numbers = node.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      if (numbers.getObject(i + 1) instanceof COSArray elements) {
        owners.put(numbers.getInt(i), elements);
      }
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      collectOwners((COSDictionary) kids.getObject(i), owners);
    }
  }

  private static void disown(@Nullable COSArray owners, Set<Integer> marks) {
    for (int mark : marks) {
      if (owners != null && mark < owners.size()) {
        owners.set(mark, COSNull.NULL);
      }
    }
  }

  private static @Nullable COSBase plain(@Nullable COSBase item) {
    return item instanceof COSObject reference ? reference.getObject() : item;
  }
}
