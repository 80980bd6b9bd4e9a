package org.markwell.prose;

import java.util.Optional;
import org.markwell.model.Prose;
import org.markwell.plan.Target;
import org.markwell.plan.address.Address;

/** How to get somewhere from where a text is printed. */
interface Ways {
  /** The address to write; {@code #} for what leads nowhere. */
  default String to(Target target) {
    if (target instanceof Target.OfPage to) {
      return to(to.page().address(), to.query(), to.anchor());
    } else if (target instanceof Target.OfFile to) {
      return relative(to.address()) + to.tail();
    } else if (target instanceof Target.Elsewhere to) {
      return to.url();
    }
    return "#";
  }

  /**
   * The way to an address of the site.
   *
   * @param query empty, or with its question mark
   * @param anchor empty for the whole page
   */
  String to(String address, String query, String anchor);

  /** The way to a file of the site. */
  String relative(String address);

  /** The number under which a book on paper names where a link leads, if a reader can use it. */
  Optional<String> reference(Prose.Link link, Target target);

  /** An anchor behind an address; nothing for the whole page. */
  static String fragment(String anchor) {
    return anchor.isEmpty() ? "" : "#" + Address.encode(anchor);
  }
}
