package org.markwell.inspect.built;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one file names, and what can be named in it. */
final class Contents {
  /** An id that stands twice, or holds nothing. */
  record Twice(String id, int start, int end) {}

  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, Boolean> anchors = new LinkedHashMap<>();
  private final List<Twice> twice = new ArrayList<>();
  private Optional<String> base = Optional.empty();

  void add(Mention mention) {
    mentions.add(mention);
  }

  /** An element's id: there may be one of each. */
  void id(String id, int start, int end) {
    boolean isId = Boolean.TRUE.equals(anchors.put(id, true));
    if (isId || id.isEmpty()) {
      twice.add(new Twice(id, start, end));
    }
  }

  /** A name that links may lead to, as an id may. */
  void name(String name) {
    anchors.putIfAbsent(name, false);
  }

  /** Where relative addresses start from, if not at the file itself; the first one counts. */
  void base(String address) {
    base = base.or(() -> Optional.of(address));
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<Twice> twice() {
    return twice;
  }

  Optional<String> base() {
    return base;
  }

  boolean hasAnchor(String name) {
    return anchors.containsKey(name);
  }

  boolean hasId(String id) {
    return anchors.getOrDefault(id, false);
  }

  /** All ids and names, in their order. */
  List<String> anchors() {
    return List.copyOf(anchors.keySet());
  }
}
