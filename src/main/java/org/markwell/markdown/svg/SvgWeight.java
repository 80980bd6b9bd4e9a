package org.markwell.markdown.svg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many elements a drawing comes to when each part is drawn as often as it is named: ten parts,
 * each naming the next ten times, are ten thousand million.
 */
final class SvgWeight {
  static final int HEAVIEST = 10_000_000;
  private static final int LONGEST_CHAIN = 500;

  /** A part with an id: its own elements, and the parts that it holds or names. */
  private static final class Part {
    private int elements;
    private final List<String> parts = new ArrayList<>();
  }

  private final Map<String, Part> parts = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  SvgWeight() {
    parts.put("", new Part());
    open.push("");
  }

  void start(String id, List<String> references) {
    String inside = open.element();
    String own = id.isEmpty() || parts.containsKey(id) ? inside : id;
    if (!own.equals(inside)) {
      parts.put(own, new Part());
      part(inside).parts.add(own);
    }
    part(own).elements++;
    part(own).parts.addAll(references);
    open.push(own);
  }

  void end() {
    open.pop();
  }

  private Part part(String id) {
    return parts.computeIfAbsent(id, key -> new Part());
  }

  boolean isTooHeavy() {
    return weight("", new HashMap<>(), new HashSet<>()) >= HEAVIEST;
  }

  /** Parts that name themselves are drawn by nobody. */
  private long weight(String id, Map<String, Long> known, Set<String> above) {
    Part part = parts.get(id);
    if (part == null || above.contains(id)) {
      return 0;
    }
    Long before = known.get(id);
    if (before != null) {
      return before;
    }
    if (above.size() >= LONGEST_CHAIN) {
      return HEAVIEST;
    }
    above.add(id);
    long weight = part.elements;
    for (String other : part.parts) {
      weight = Math.min(HEAVIEST, weight + weight(other, known, above));
    }
    above.remove(id);
    known.put(id, weight);
    return weight;
  }
}
