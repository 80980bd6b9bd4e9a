package org.markwell.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;

/**
 * The qualifications that others replace are there, and none comes, over others or not, to replace
 * itself. Two may replace one: it was split.
 */
final class KnownReplacements implements Rule {
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Map<String, Qualification> byId = new TreeMap<>();
    for (Document document : guide.documents()) {
      if (document instanceof Qualification it) {
        byId.putIfAbsent(it.id(), it);
      }
    }
    for (Document document : guide.documents()) {
      if (document instanceof Qualification it) {
        it.replaces().stream()
            .filter(id -> !byId.containsKey(id.value()))
            .forEach(id -> problems.accept(unknown(id, byId.keySet())));
      }
    }
    Walk walk = new Walk(byId, problems);
    byId.keySet().forEach(walk::from);
  }

  private static Problem unknown(Text id, Set<String> known) {
    return id.problem(
        Code.UNKNOWN_QUALIFICATION,
        "no qualification has the id \"" + id.value() + "\"",
        Suggestion.hint(id.value(), known, "the qualifications are " + Listing.of(known)));
  }

  /** Follows what replaces what; what leads back to where it came from closes a circle. */
  private static final class Walk {
    private final Map<String, Qualification> byId;
    private final Consumer<Problem> problems;
    private final Set<String> done = new HashSet<>();

    Walk(Map<String, Qualification> byId, Consumer<Problem> problems) {
      this.byId = byId;
      this.problems = problems;
    }

    /** Not by recursion: a chain may be as long as the guide. */
    void from(String start) {
      Map<String, Iterator<Text>> path = new LinkedHashMap<>();
      Deque<String> last = new ArrayDeque<>();
      enter(start, path, last);
      while (!last.isEmpty()) {
        Iterator<Text> rest = path.getOrDefault(last.getLast(), new HashSet<Text>().iterator());
        if (rest.hasNext()) {
          Text next = rest.next();
          if (path.containsKey(next.value())) {
            problems.accept(circle(next, last));
          } else if (byId.containsKey(next.value())) {
            enter(next.value(), path, last);
          }
        } else {
          done.add(last.getLast());
          path.remove(last.removeLast());
        }
      }
    }

    private void enter(String id, Map<String, Iterator<Text>> path, Deque<String> last) {
      Qualification qualification = byId.get(id);
      if (qualification != null && !done.contains(id)) {
        path.put(id, qualification.replaces().iterator());
        last.addLast(id);
      }
    }

    private static Problem circle(Text back, Deque<String> path) {
      String names =
          String.join(
              ", which replaces ",
              path.stream()
                  .dropWhile(id -> !id.equals(back.value()))
                  .map(it -> "\"" + it + "\"")
                  .toList());
      boolean itself = path.getLast().equals(back.value());
      return back.problem(
          Code.CIRCULAR_REPLACEMENT,
          itself
              ? "a qualification can't replace itself"
              : "this closes a circle: " + names + ", which replaces \"" + back.value() + "\"",
          "name the qualification that was there before, or take the line out");
    }
  }
}
