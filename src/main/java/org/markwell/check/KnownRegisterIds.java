package org.markwell.check;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Problem;
import org.markwell.model.Registers;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;

/** The laws, models and kinds of evidence that topics cite are in the registers. */
final class KnownRegisterIds implements Rule {
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Registers registers = guide.registers();
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic) {
        known("legislation", topic.legislation(), registers.legislation(), problems);
        known("models", topic.models(), registers.models(), problems);
        for (Item.MarkingPoint point : topic.markingPoints()) {
          known("evidence", point.evidence(), registers.evidence(), problems);
        }
      }
    }
    for (Registers.Law law : registers.legislation().values()) {
      known("legislation", law.replacedBy().stream().toList(), registers.legislation(), problems);
    }
  }

  private static void known(
      String register, List<Text> ids, Map<String, ?> entries, Consumer<Problem> problems) {
    for (Text id : ids) {
      if (!entries.containsKey(id.value())) {
        problems.accept(
            id.problem(
                Code.UNKNOWN_REGISTER_ID,
                "\"" + id.value() + "\" is not in registers/" + register + ".yaml",
                Suggestion.hint(
                    id.value(),
                    entries.keySet(),
                    entries.isEmpty()
                        ? "add it there: the register is empty"
                        : "add it there, or use one of " + Listing.of(entries.keySet()))));
      }
    }
  }
}
