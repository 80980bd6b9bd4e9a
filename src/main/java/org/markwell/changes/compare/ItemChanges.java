package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.markwell.changes.text.Pairing;
import org.markwell.changes.text.Pairing.Pair;
import org.markwell.plan.TitledPage.TopicPage;

/**
 * Which items of all topics came, went, moved and were reworded. An item is first looked for in its
 * topic: by its id, or, as derived ids follow the words, by what it says. What is then left over is
 * looked for in the other topics.
 */
final class ItemChanges {
  /** In one topic much of an item may be rewritten; elsewhere it has to be nearly the same. */
  private static final double ALIKE_HERE = 0.42;

  private static final double ALIKE_ELSEWHERE = 0.8;

  private static final List<Kind> ORDER =
      List.of(Kind.MARKING_POINT, Kind.CONCEPT, Kind.MISCONCEPTION, Kind.TIP);

  private final Map<TopicPage, List<Change>> ofNew = new HashMap<>();
  private final Map<TopicPage, List<Change>> ofGone = new HashMap<>();

  ItemChanges(Side older, Side newer, List<Pair<TopicPage>> topics) {
    Map<TopicPage, TopicPage> now = new HashMap<>();
    Map<Kind, List<ItemText>> gone = new EnumMap<>(Kind.class);
    Map<Kind, List<ItemText>> come = new EnumMap<>(Kind.class);
    for (Pair<TopicPage> topic : topics) {
      if (topic.before().isPresent() && topic.after().isPresent()) {
        now.put(topic.before().get(), topic.after().get());
      }
      for (Kind kind : ORDER) {
        List<ItemText> before = topic.before().map(it -> items(older, it, kind)).orElse(List.of());
        List<ItemText> after = topic.after().map(it -> items(newer, it, kind)).orElse(List.of());
        for (Pair<ItemText> pair :
            pairs(before, after, List.of(it -> it.item().id()), ALIKE_HERE)) {
          if (pair.before().isEmpty()) {
            come.computeIfAbsent(kind, key -> new ArrayList<>()).add(pair.after().get());
          } else if (pair.after().isEmpty()) {
            gone.computeIfAbsent(kind, key -> new ArrayList<>()).add(pair.before().get());
          } else {
            reworded(pair.before().get(), pair.after().get());
          }
        }
      }
    }
    for (Kind kind : ORDER) {
      List<ItemText> before = gone.getOrDefault(kind, List.of());
      List<ItemText> after = come.getOrDefault(kind, List.of());
      for (Pair<ItemText> pair :
          pairs(before, after, List.of(ItemText::termInItsGuide), ALIKE_ELSEWHERE)) {
        if (pair.before().isEmpty()) {
          added(pair.after().get());
        } else if (pair.after().isEmpty()) {
          removed(pair.before().get(), now);
        } else {
          moved(pair.before().get(), pair.after().get());
        }
      }
    }
    for (List<Change> changes : ofNew.values()) {
      changes.sort(Comparator.comparing(it -> ORDER.indexOf(it.kind())));
    }
  }

  /** What differs in a topic that is there now. */
  List<Change> of(TopicPage topic) {
    return ofNew.getOrDefault(topic, List.of());
  }

  /** What went with a topic that is gone. */
  List<Change> ofGone(TopicPage topic) {
    return ofGone.getOrDefault(topic, List.of());
  }

  private static List<ItemText> items(Side side, TopicPage topic, Kind kind) {
    return topic.topic().items().stream()
        .map(it -> new ItemText(side, topic, it))
        .filter(it -> it.kind() == kind)
        .toList();
  }

  private static List<Pair<ItemText>> pairs(
      List<ItemText> before,
      List<ItemText> after,
      List<Function<ItemText, String>> names,
      double least) {
    return Pairing.of(before, after, names, ItemText::words, least).pairs();
  }

  private void reworded(ItemText before, ItemText after) {
    List<Detail> details = Particulars.differences(before.particulars(), after.particulars());
    if (!details.isEmpty()) {
      add(after, Fate.CHANGED, details, "");
    }
  }

  private void moved(ItemText before, ItemText after) {
    List<Detail> details = Particulars.differences(before.particulars(), after.particulars());
    add(after, Fate.MOVED, details, before.topic().title());
  }

  private void added(ItemText item) {
    add(item, Fate.ADDED, Particulars.differences(new Particulars(), item.particulars()), "");
  }

  private void add(ItemText item, Fate fate, List<Detail> details, String from) {
    ofNew
        .computeIfAbsent(item.topic(), key -> new ArrayList<>())
        .add(change(item, fate, details, from));
  }

  private void removed(ItemText item, Map<TopicPage, TopicPage> now) {
    List<Detail> details = Particulars.differences(item.particulars(), new Particulars());
    Change change = change(item, Fate.REMOVED, details, "");
    TopicPage topic = now.get(item.topic());
    if (topic == null) {
      ofGone.computeIfAbsent(item.topic(), key -> new ArrayList<>()).add(change);
    } else {
      ofNew.computeIfAbsent(topic, key -> new ArrayList<>()).add(change);
    }
  }

  private static Change change(ItemText item, Fate fate, List<Detail> details, String from) {
    return new Change(
        fate, item.kind(), item.name(), item.item().anchor(), item.criteria(), details, from);
  }
}
