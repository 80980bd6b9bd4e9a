package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.markwell.model.CriterionRef;
import org.markwell.plan.Citation;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage.TopicPage;

/**
 * One of the two states. Where units and criteria have other places now, it knows which.
 *
 * @param moved from where criteria stood in this state to where they stand in the newer one
 * @param units the same for the files of units
 */
record Side(SitePlan plan, Map<CriterionKey, CriterionKey> moved, Map<String, String> units) {

  static Side newer(SitePlan plan) {
    return new Side(plan, new HashMap<>(), new HashMap<>());
  }

  /** Where a unit's file is now. */
  String unit(String path) {
    return units.getOrDefault(path, path);
  }

  CriterionKey now(CriterionKey key) {
    CriterionKey there = moved.get(key);
    return there != null ? there : new CriterionKey(unit(key.unit()), key.number());
  }

  /** The criteria that a topic or its item names, by where they are now. */
  List<CriterionKey> cited(TopicPage topic, List<CriterionRef> references) {
    List<CriterionKey> keys = new ArrayList<>();
    for (CriterionRef reference : references) {
      Citation citation = plan.citations().criterion(topic, reference);
      String unit = citation.unit().map(it -> it.document().path()).orElse("");
      keys.add(now(new CriterionKey(unit, citation.number())));
    }
    return keys;
  }

  /** The same as people write it: with the unit's name where it is not the topic's own. */
  List<String> shown(TopicPage topic, List<CriterionRef> references) {
    List<String> shown = new ArrayList<>();
    for (CriterionRef reference : references) {
      Citation citation = plan.citations().criterion(topic, reference);
      String path = citation.unit().map(it -> it.document().path()).orElse("");
      String number = now(new CriterionKey(path, citation.number())).number();
      boolean own = citation.unit().equals(topic.unit());
      shown.add(own ? number : citation.unit().map(it -> it.name() + ": ").orElse("") + number);
    }
    return shown;
  }
}
