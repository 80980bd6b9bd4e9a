package org.markwell.markdown;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** Attributes of the HTML that differ from what the renderers write by themselves. */
final class Attributes {
  private Attributes() {}

  static void set(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof TableCell) {
      // The attribute is gone from HTML, and a style could not be told from a stranger's.
      String align = attributes.remove("align");
      if (align != null) {
        attributes.put("class", "align-" + align);
      }
    } else if (node instanceof Image) {
      attributes.put("loading", "lazy");
    }
  }
}
