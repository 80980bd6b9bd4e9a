package org.markwell.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Problem;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;

/** The concepts that misconceptions and marking points refer to are there. */
final class KnownConcepts implements Rule {
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Map<String, Topic> topics = new HashMap<>();
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic) {
        topics.putIfAbsent(topic.id(), topic);
      }
    }
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic) {
        topic.misconceptions().forEach(it -> known(it.concepts(), topic, topics, problems));
        topic.markingPoints().forEach(it -> known(it.concepts(), topic, topics, problems));
      }
    }
  }

  private static void known(
      List<Text> references, Topic topic, Map<String, Topic> topics, Consumer<Problem> problems) {
    for (Text reference : references) {
      String written = reference.value();
      int slash = written.indexOf('/');
      Topic target = slash < 0 ? topic : topics.get(written.substring(0, slash));
      if (target == null) {
        String id = written.substring(0, slash);
        problems.accept(
            reference.problem(
                Code.UNKNOWN_ITEM,
                "no topic has the id \"" + id + "\"",
                Suggestion.hint(id, topics.keySet(), "write topic-id/item-id")));
        continue;
      }
      String item = written.substring(slash + 1);
      List<String> ids = target.concepts().stream().map(Item::id).toList();
      if (!ids.contains(item)) {
        String name = target == topic ? "this topic" : "\"" + target.id() + "\"";
        problems.accept(
            reference.problem(
                Code.UNKNOWN_ITEM,
                name + " has no concept \"" + item + "\"",
                Suggestion.hint(
                    item,
                    ids,
                    ids.isEmpty()
                        ? "it has no concepts yet"
                        : "its concepts are " + Listing.of(ids))));
      }
    }
  }
}
