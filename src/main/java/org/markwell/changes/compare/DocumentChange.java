package org.markwell.changes.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.markwell.plan.TitledPage;

/**
 * What became of a file of the guide.
 *
 * @param title as it is now, or was at last
 * @param before its page in the older state
 * @param after its page in the newer
 * @param unit the file of the unit that it belongs to, by where that is now; empty if to none
 * @param from the title of the unit, or the address, that it had; empty if it stayed
 * @param details what its keys say otherwise
 * @param control the same of its version, its reviews and who answers for it
 * @param history what its authors say of the versions that are new
 * @param parts what differs in it: of one that is new or gone, all its items
 */
public record DocumentChange(
    Fate fate,
    Kind kind,
    String title,
    Optional<TitledPage> before,
    Optional<TitledPage> after,
    String unit,
    String from,
    List<Detail> details,
    List<Detail> control,
    List<Detail> history,
    List<Change> parts) {

  /** Whether anything differs but who answers for it. */
  public boolean saysSomethingElse() {
    return fate == Fate.ADDED || fate == Fate.REMOVED || !details.isEmpty() || !parts.isEmpty();
  }

  /** How many parts of each kind it has here. */
  public Map<Kind, Long> count() {
    Map<Kind, Long> count = new TreeMap<>();
    parts.forEach(it -> count.merge(it.kind(), 1L, Long::sum));
    return count;
  }
}
