package org.markwell.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/** Ids of documents, of a topic's items and of a unit's criteria are used once. */
final class UniqueIds implements Rule {
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Map<String, Text> documents = new HashMap<>();
    for (Document document : guide.documents()) {
      if (!(document instanceof Document.Page)) {
        unique(documents, document.id(), document.facts().where(), "in the guide", problems);
      }
      if (document instanceof Document.Topic topic) {
        Map<String, Text> items = new HashMap<>();
        for (Item item : topic.items()) {
          if (item.identity().derived()) {
            repeated(items, item, problems);
          } else {
            unique(items, item.id(), item.identity().where(), "in this topic", problems);
          }
        }
      } else if (document instanceof Document.Unit unit) {
        Map<String, Text> outcomes = new HashMap<>();
        for (Document.Outcome outcome : unit.outcomes()) {
          Text number = outcome.number();
          unique(outcomes, number.value(), number, "among the outcomes", problems);
        }
        Map<String, Text> criteria = new HashMap<>();
        for (Document.Criterion criterion : unit.criteria()) {
          Text number = criterion.number();
          unique(criteria, number.value(), number, "in this unit", problems);
        }
      }
    }
  }

  /** Derived ids meet only where the items say the same. */
  private static void repeated(Map<String, Text> seen, Item item, Consumer<Problem> problems) {
    Text where = item.identity().where();
    Text first = seen.putIfAbsent(item.id(), where);
    if (first != null) {
      problems.accept(
          where.problem(
              Code.DUPLICATE_ID,
              "this says the same as an item above it",
              "the first is at " + first.position() + "; delete one of them"));
    }
  }

  private static void unique(
      Map<String, Text> seen, String id, Text where, String scope, Consumer<Problem> problems) {
    Text first = seen.putIfAbsent(id, where);
    if (first != null) {
      problems.accept(
          where.problem(
              Code.DUPLICATE_ID,
              "\"" + id + "\" is used twice " + scope,
              "the first is at " + first.position() + "; give this one another"));
    }
  }
}
