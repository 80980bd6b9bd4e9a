package org.markwell.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.edition.ItemRef;
import org.markwell.model.CriterionRef;
import org.markwell.model.Text;
import org.markwell.plan.References.Defined;
import org.markwell.plan.TitledPage.TopicPage;

/** What topics name: criteria, and concepts of other topics. */
public final class Citations {
  private final Subjects subjects;
  private final Map<String, TopicPage> topics = new HashMap<>();

  Citations(Subjects subjects, List<TitledPage> sequence) {
    this.subjects = subjects;
    for (TitledPage page : sequence) {
      if (page instanceof TopicPage it) {
        topics.putIfAbsent(it.topic().id(), it);
      }
    }
  }

  /** What a topic means by a criterion that it or an item of it names. */
  public Citation criterion(TopicPage topic, CriterionRef reference) {
    return subjects.resolve(topic, reference);
  }

  /**
   * The concept that an item names.
   *
   * @param reference an item id of the same topic, or {@code topic-id/item-id}
   */
  public Optional<Defined> concept(TopicPage from, Text reference) {
    String[] parts = ItemRef.of(from.topic().id(), reference.value()).split("/", 2);
    return Optional.ofNullable(topics.get(parts[0]))
        .flatMap(
            page ->
                page.topic().concepts().stream()
                    .filter(it -> it.id().equals(parts[1]))
                    .findFirst()
                    .map(it -> new Defined(page, it)));
  }
}
