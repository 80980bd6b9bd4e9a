package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.changes.text.OwnFile;
import org.markwell.changes.text.Pairing;
import org.markwell.changes.text.Pairing.Pair;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage;

/** Which file of the older state has become which of the newer: by its id, or by what it says. */
final class Documents {
  private static final double ALIKE = 0.5;

  private final List<Pair<DocumentText>> pairs;
  private final Map<String, TitledPage> now = new HashMap<>();

  Documents(Side older, Side newer) {
    pairs =
        Pairing.of(
                of(older),
                of(newer),
                List.of(DocumentText::id, it -> it.document().path()),
                DocumentText::words,
                ALIKE)
            .pairs();
    for (Pair<DocumentText> pair : pairs) {
      if (pair.before().isPresent() && pair.after().isPresent()) {
        now.put(pair.before().get().document().path(), pair.after().get().page());
      }
    }
  }

  /** All but those that this program writes itself. */
  private static List<DocumentText> of(Side side) {
    List<DocumentText> all = new ArrayList<>();
    for (TitledPage page : side.plan().tree().sequence()) {
      page.document()
          .filter(it -> !OwnFile.isMarked(it.facts().source().text()))
          .ifPresent(it -> all.add(new DocumentText(side, page, it)));
    }
    return all;
  }

  static Documents between(SitePlan before, SitePlan after) {
    return new Documents(Side.newer(before), Side.newer(after));
  }

  /** All in reading order, those that are gone after those that are there. */
  List<Pair<DocumentText>> pairs() {
    return pairs;
  }

  /** The page now of a file that had a path in the older state. */
  Optional<TitledPage> now(String path) {
    return Optional.ofNullable(now.get(path));
  }
}
