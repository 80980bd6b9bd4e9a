package org.markwell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.markwell.edition.Edition;
import org.markwell.model.Document.Topic;
import org.markwell.plan.Citations;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.address.TermKey;
import org.markwell.prose.PrintedText;

/** Which topics have something in common, and what. */
final class Related {
  private static final int MOST = 4;

  /** What so many topics share says little of any two of them. */
  private static final int COMMON = 40;

  /** Something topics share: what it is, and how much that counts. */
  private record Tie(Kind kind, String key, String shown) {}

  private enum Kind {
    CRITERION(3),
    CONCEPT(3),
    MODEL(2),
    LEGISLATION(1);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }
  }

  private final Citations citations;
  private final Edition edition;
  private final Map<String, Set<PlannedPage>> byTie = new HashMap<>();
  private final Map<PlannedPage, Integer> order = new HashMap<>();

  Related(Edition edition, Citations citations, List<PlannedPage> sequence) {
    this.edition = edition;
    this.citations = citations;
    for (PlannedPage page : sequence) {
      if (page.document().orElse(null) instanceof Topic topic) {
        order.put(page, order.size());
        for (Tie tie : ties(topic)) {
          byTie.computeIfAbsent(key(tie), key -> new LinkedHashSet<>()).add(page);
        }
      }
    }
  }

  /** The topics nearest to one, the nearest first, with the reasons; at most four. */
  List<View.RelatedTopic> of(Topic topic, PlannedPage page, PrintedText text) {
    Map<PlannedPage, List<Tie>> shared = new LinkedHashMap<>();
    for (Tie tie : ties(topic)) {
      Set<PlannedPage> others = byTie.getOrDefault(key(tie), Set.of());
      if (others.size() <= COMMON) {
        for (PlannedPage other : others) {
          if (!other.equals(page)) {
            shared.computeIfAbsent(other, key -> new ArrayList<>()).add(tie);
          }
        }
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<PlannedPage, List<Tie>>>comparingInt(each -> -weight(each))
                .thenComparingInt(each -> order.getOrDefault(each.getKey(), 0)))
        .limit(MOST)
        .map(
            each ->
                new View.RelatedTopic(
                    each.getKey().title(), text.href(each.getKey()), reasons(each.getValue())))
        .toList();
  }

  private static int weight(Map.Entry<PlannedPage, List<Tie>> each) {
    return each.getValue().stream().mapToInt(tie -> tie.kind().weight).sum();
  }

  private static List<View.Reason> reasons(List<Tie> ties) {
    List<View.Reason> reasons = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> names =
          ties.stream().filter(tie -> tie.kind() == kind).map(Tie::shown).distinct().toList();
      if (!names.isEmpty()) {
        reasons.add(new View.Reason(TopicViews.word(kind), names));
      }
    }
    return reasons;
  }

  private Set<Tie> ties(Topic topic) {
    Set<Tie> ties = new LinkedHashSet<>();
    Stream.concat(
            topic.criteria().stream(),
            topic.markingPoints().stream().flatMap(it -> it.criteria().stream()))
        .forEach(
            it ->
                it.unit()
                    .or(() -> citations.unitId(topic))
                    .ifPresent(
                        unit ->
                            ties.add(
                                new Tie(Kind.CRITERION, unit + ":" + it.number(), it.number()))));
    topic
        .concepts()
        .forEach(
            it ->
                ties.add(new Tie(Kind.CONCEPT, TermKey.of(it.term().value()), it.term().value())));
    topic
        .models()
        .forEach(
            it -> {
              var model = edition.registers().models().get(it.value());
              if (model != null) {
                ties.add(new Tie(Kind.MODEL, it.value(), model.name().value()));
              }
            });
    topic
        .legislation()
        .forEach(
            it -> {
              var law = edition.registers().legislation().get(it.value());
              if (law != null) {
                String shown = law.shortTitle().orElse(law.title()).value();
                ties.add(new Tie(Kind.LEGISLATION, it.value(), shown));
              }
            });
    return ties;
  }

  private static String key(Tie tie) {
    return tie.kind() + " " + tie.key();
  }
}
