package org.markwell.check;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    Map<Topic, Set<String>> concepts = new IdentityHashMap<>();
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic) {
        topic
            .misconceptions()
            .forEach(it -> known(it.concepts(), topic, topics, concepts, problems));
        topic
            .markingPoints()
            .forEach(it -> known(it.concepts(), topic, topics, concepts, problems));
      }
    }
  }

  private static Set<String> ids(Topic topic) {
    return topic.concepts().stream()
        .map(Item::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void known(
      List<Text> references,
      Topic topic,
      Map<String, Topic> topics,
      Map<Topic, Set<String>> concepts,
      Consumer<Problem> problems) {
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
      Set<String> ids = concepts.computeIfAbsent(target, KnownConcepts::ids);
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
