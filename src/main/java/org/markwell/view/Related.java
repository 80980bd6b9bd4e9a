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
import org.markwell.model.Document.Topic;
import org.markwell.model.Registers;
import org.markwell.plan.Citations;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.TopicPage;
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
  private final Registers registers;
  private final Map<String, List<TopicPage>> byTie = new HashMap<>();
  private final Map<TopicPage, Integer> order = new HashMap<>();

  Related(Registers registers, Citations citations, List<TitledPage> sequence) {
    this.registers = registers;
    this.citations = citations;
    for (TitledPage page : sequence) {
      if (page instanceof TopicPage topic) {
        order.put(topic, order.size());
        for (Tie tie : ties(topic)) {
          List<TopicPage> tied = byTie.computeIfAbsent(key(tie), key -> new ArrayList<>(2));
          if (tied.isEmpty() || tied.get(tied.size() - 1) != topic) {
            tied.add(topic);
          }
        }
      }
    }
  }

  /** The topics nearest to one, the nearest first, with the reasons; at most four. */
  List<View.RelatedTopic> of(TopicPage page, PrintedText text) {
    Map<TopicPage, List<Tie>> shared = new LinkedHashMap<>();
    for (Tie tie : ties(page)) {
      List<TopicPage> others = byTie.getOrDefault(key(tie), List.of());
      if (others.size() <= COMMON) {
        for (TopicPage other : others) {
          if (!other.equals(page)) {
            shared.computeIfAbsent(other, key -> new ArrayList<>()).add(tie);
          }
        }
      }
    }
    List<Near> near = new ArrayList<>(shared.size());
    shared.forEach(
        (other, ties) ->
            near.add(new Near(other, ties, weight(ties), order.getOrDefault(other, 0))));
    return near.stream()
        .sorted(Near.FIRST)
        .limit(MOST)
        .map(
            it ->
                new View.RelatedTopic(it.page().title(), text.href(it.page()), reasons(it.ties())))
        .toList();
  }

  /** A topic with what it shares, how much that counts, and its place in the guide. */
  private record Near(TopicPage page, List<Tie> ties, int weight, int place) {
    static final Comparator<Near> FIRST =
        Comparator.comparingInt(Near::weight).reversed().thenComparingInt(Near::place);
  }

  private static int weight(List<Tie> ties) {
    int weight = 0;
    for (Tie tie : ties) {
      weight += tie.kind().weight;
    }
    return weight;
  }

  private static List<View.Reason> reasons(List<Tie> ties) {
    List<View.Reason> reasons = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> names =
          ties.stream().filter(tie -> tie.kind() == kind).map(Tie::shown).distinct().toList();
      if (!names.isEmpty()) {
        reasons.add(new View.Reason(Values.word(kind), names));
      }
    }
    return reasons;
  }

  private Set<Tie> ties(TopicPage page) {
    Topic topic = page.topic();
    Set<Tie> ties = new LinkedHashSet<>();
    Stream.concat(
            topic.criteria().stream(),
            topic.markingPoints().stream().flatMap(it -> it.criteria().stream()))
        .map(it -> citations.criterion(page, it))
        .forEach(
            it ->
                it.unit()
                    .ifPresent(
                        unit ->
                            ties.add(
                                new Tie(
                                    Kind.CRITERION, unit.id() + ":" + it.number(), it.number()))));
    topic
        .concepts()
        .forEach(
            it ->
                ties.add(new Tie(Kind.CONCEPT, TermKey.of(it.term().value()), it.term().value())));
    registers
        .models(topic.models())
        .forEach(it -> ties.add(new Tie(Kind.MODEL, it.id().value(), it.name().value())));
    for (Registers.Law law : registers.laws(topic.legislation())) {
      String shown = law.shortTitle().orElse(law.title()).value();
      ties.add(new Tie(Kind.LEGISLATION, law.id().value(), shown));
    }
    return ties;
  }

  private static String key(Tie tie) {
    return tie.kind() + " " + tie.key();
  }
}
