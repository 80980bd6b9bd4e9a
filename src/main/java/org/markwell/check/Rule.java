package org.markwell.check;

import java.util.function.Consumer;
import org.markwell.model.Guide;
import org.markwell.model.Problem;

/** Something that must hold across the guide. */
interface Rule {
  void check(Guide guide, Consumer<Problem> problems);
}
