package org.markwell.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Proses;

/** Every image has words for those who can't see it. */
final class DescribedImages implements Rule {
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    List<Prose> all = new ArrayList<>(Proses.of(guide.registers()));
    for (Document document : guide.documents()) {
      all.addAll(Proses.of(document));
    }
    for (Prose prose : all) {
      for (Prose.Link link : prose.links()) {
        if (link.kind() == Prose.LinkKind.IMAGE && link.label().isBlank()) {
          problems.accept(
              prose
                  .source()
                  .problem(
                      Code.MISSING_ALT,
                      link.start(),
                      link.end(),
                      "the image \"" + link.destination() + "\" has no description",
                      "say what it shows between the square brackets: ![A chart of …]("
                          + link.destination()
                          + ")"));
        }
      }
    }
  }
}
