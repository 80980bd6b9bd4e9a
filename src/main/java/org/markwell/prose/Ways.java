package org.markwell.prose;

import java.util.Optional;
import org.markwell.model.Prose;
import org.markwell.plan.Target;

/** How to get somewhere from where a text is printed. */
interface Ways {
  /** The address to write; {@code #} for what leads nowhere. */
  String to(Target target);

  /** The number under which a book on paper names where a link leads, if a reader can use it. */
  Optional<String> reference(Prose.Link link, Target target);
}
