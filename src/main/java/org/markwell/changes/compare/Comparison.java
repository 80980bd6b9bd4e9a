package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.changes.text.Pairing.Pair;
import org.markwell.changes.text.Words;
import org.markwell.model.Document;
import org.markwell.model.Document.Unit;
import org.markwell.model.Prose;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage.TopicPage;

/** Compares two states of one edition. What only looks different, such as quotes, is the same. */
public final class Comparison {
  private final Side older;
  private final Side newer;
  private final List<Pair<DocumentText>> pairs;
  private final Map<String, CriteriaChanges> criteria = new HashMap<>();
  private final ItemChanges items;

  private Comparison(SitePlan before, SitePlan after) {
    older = Side.newer(before);
    newer = Side.newer(after);
    pairs = new Documents(older, newer).pairs();
    for (Pair<DocumentText> pair : pairs) {
      DocumentText shown = pair.after().or(pair::before).orElseThrow();
      if (shown.kind() == Kind.UNIT) {
        units(pair, shown);
      }
    }
    List<Pair<TopicPage>> topics = new ArrayList<>();
    for (Pair<DocumentText> pair : pairs) {
      Pair<TopicPage> topic =
          new Pair<>(
              pair.before().flatMap(Comparison::topic), pair.after().flatMap(Comparison::topic));
      if (topic.before().isPresent() || topic.after().isPresent()) {
        topics.add(topic);
      }
    }
    items = new ItemChanges(older, newer, topics);
  }

  /**
   * Where units and their criteria went has to be known before anything that cites them is read.
   */
  private void units(Pair<DocumentText> pair, DocumentText shown) {
    CriteriaChanges changes =
        new CriteriaChanges(
            pair.before().flatMap(Comparison::unit), pair.after().flatMap(Comparison::unit));
    String now = shown.document().path();
    criteria.put(now, changes);
    pair.before()
        .map(it -> it.document().path())
        .ifPresent(
            old -> {
              older.units().put(old, now);
              changes
                  .renumbered()
                  .forEach(
                      (from, to) ->
                          older
                              .moved()
                              .put(new CriterionKey(old, from), new CriterionKey(now, to)));
            });
  }

  private static Optional<Unit> unit(DocumentText text) {
    return text.kind() == Kind.UNIT && text.document() instanceof Unit it
        ? Optional.of(it)
        : Optional.empty();
  }

  private static Optional<TopicPage> topic(DocumentText text) {
    return text.page() instanceof TopicPage it ? Optional.of(it) : Optional.empty();
  }

  public static GuideChanges of(SitePlan before, SitePlan after) {
    Comparison comparison = new Comparison(before, after);
    List<DocumentChange> documents = new ArrayList<>();
    comparison.pairs.forEach(it -> comparison.change(it).ifPresent(documents::add));
    return new GuideChanges(
        new Grouping(comparison.older, comparison.newer, documents).groups(),
        RegisterChanges.between(
            ShownRegisters.of(before.edition()), ShownRegisters.of(after.edition())));
  }

  private Optional<DocumentChange> change(Pair<DocumentText> pair) {
    Optional<DocumentText> old = pair.before();
    Optional<DocumentText> now = pair.after();
    DocumentText shown = now.or(() -> old).orElseThrow();
    List<Detail> details =
        old.isPresent() && now.isPresent()
            ? Particulars.differences(old.get().particulars(), now.get().particulars())
            : List.of();
    List<Detail> control =
        old.isPresent() && now.isPresent()
            ? Particulars.differences(old.get().control(), now.get().control())
            : List.of();
    String from = old.isPresent() && now.isPresent() ? from(old.get(), now.get()) : "";
    List<Change> parts = parts(pair, shown);
    Fate fate = fate(pair, from);
    DocumentChange change =
        new DocumentChange(
            fate,
            shown.kind(),
            shown.title(),
            old.map(DocumentText::page),
            now.map(DocumentText::page),
            shown.unit().orElse(""),
            from,
            details,
            control,
            history(old, now),
            parts);
    boolean same =
        fate == Fate.CHANGED && details.isEmpty() && control.isEmpty() && parts.isEmpty();
    return same ? Optional.empty() : Optional.of(change);
  }

  private static Fate fate(Pair<DocumentText> pair, String from) {
    if (pair.before().isEmpty()) {
      return Fate.ADDED;
    } else if (pair.after().isEmpty()) {
      return Fate.REMOVED;
    }
    return from.isEmpty() ? Fate.CHANGED : Fate.MOVED;
  }

  /** Where it was, if a reader finds it elsewhere now. */
  private static String from(DocumentText old, DocumentText now) {
    if (now.kind() == Kind.TOPIC && !old.unit().equals(now.unit())) {
      return old.page().unit().map(it -> it.title()).orElse(old.page().address());
    }
    return old.page().address().equals(now.page().address()) ? "" : old.page().address();
  }

  private List<Change> parts(Pair<DocumentText> pair, DocumentText shown) {
    List<Change> parts = new ArrayList<>();
    CriteriaChanges ofUnit = criteria.get(shown.document().path());
    if (shown.kind() == Kind.UNIT && ofUnit != null) {
      parts.addAll(ofUnit.changes(shown.document().path()));
    }
    Optional<TopicPage> now = pair.after().flatMap(Comparison::topic);
    now.ifPresent(it -> parts.addAll(items.of(it)));
    if (now.isEmpty()) {
      pair.before().flatMap(Comparison::topic).ifPresent(it -> parts.addAll(items.ofGone(it)));
    }
    if (pair.before().isPresent() && pair.after().isPresent()) {
      parts.addAll(
          Sections.changes(
              pair.before().get().document().facts(), pair.after().get().document().facts()));
    }
    return parts;
  }

  private static List<Detail> history(Optional<DocumentText> old, Optional<DocumentText> now) {
    Set<String> known = new HashSet<>();
    old.ifPresent(it -> it.history().forEach(each -> known.add(said(each))));
    List<Detail> history = new ArrayList<>();
    if (old.isPresent() && now.isPresent()) {
      for (Document.Change each : now.get().history()) {
        String said = said(each);
        if (!said.isBlank() && known.add(said)) {
          history.add(new Detail(each.version().value(), "", said));
        }
      }
    }
    return history;
  }

  private static String said(Document.Change change) {
    return Words.plain(change.summary().map(Prose::plain).orElse(""));
  }
}
