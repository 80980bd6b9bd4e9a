package org.markwell.emit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.output.Artifact;
import org.markwell.plan.Claim;
import org.markwell.plan.Page;
import org.markwell.plan.SitePlan;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Beside each page a small file of its parts, so that a result can show the very item that matched
 * and lead to it. It does not stand with the index: a change of one topic touches one of these.
 */
final class Parts {
  /** Longer parts are cut. */
  private static final int LONGEST = 120;

  /**
   * @param kind concept, tip, misconception, marking-point or section
   * @param anchor on the page
   * @param others what else it may be sought by: numbers of criteria, words that mean the same
   */
  record Part(String kind, String anchor, String text, String others) {}

  private final Equivalents equivalents;
  private final boolean stemmed;
  private final List<Part> found = new ArrayList<>();

  private Parts(Equivalents equivalents, boolean stemmed) {
    this.equivalents = equivalents;
    this.stemmed = stemmed;
  }

  static List<Claim> claims(SitePlan plan) {
    return pages(plan).map(page -> plan.claim(path(page), "the search's part", page)).toList();
  }

  static List<Artifact<?>> artifacts(SitePlan plan) {
    Equivalents equivalents = Equivalents.of(Equivalents.groups(plan.edition().registers()));
    String language = plan.edition().site().language();
    List<Artifact<?>> files = new ArrayList<>();
    pages(plan)
        .forEach(
            page -> {
              Document document = page.document().orElseThrow();
              String own = document.facts().language().orElse(language);
              boolean stemmed = SearchDocuments.language(own).equals("en");
              files.add(
                  new Artifact<>(
                      path(page),
                      "parts 1",
                      () -> new Parts(equivalents, stemmed).of(document),
                      Parts::bytes));
            });
    return files;
  }

  private static Stream<Page> pages(SitePlan plan) {
    return plan.pages().stream()
        .filter(page -> page.document().filter(SearchDocuments::isFound).isPresent());
  }

  private static String path(Page page) {
    return page.address().replaceFirst("\\.html$", ".parts.json");
  }

  private List<Part> of(Document document) {
    if (document instanceof Topic topic) {
      for (Item.Concept it : topic.concepts()) {
        add("concept", it.anchor(), it.term().value() + ": " + it.definition().plain());
      }
    }
    addSections(document.body());
    if (document instanceof Topic topic) {
      for (Item.Tip it : topic.tips()) {
        add("tip", it.anchor(), it.text().plain(), it.criteria());
      }
      for (Item.Misconception it : topic.misconceptions()) {
        String text = it.claim().plain() + " – " + it.correction().plain();
        add("misconception", it.anchor(), text);
      }
      for (Item.MarkingPoint it : topic.markingPoints()) {
        add("marking-point", it.anchor(), it.text().plain(), it.criteria());
      }
    }
    return found;
  }

  /** The body from heading to heading; what stands before the first has no anchor. */
  private void addSections(Prose body) {
    String text = body.plain();
    int start = 0;
    String anchor = "";
    for (Prose.Heading heading : body.headings()) {
      int at = heading.plainStart();
      add("section", anchor, text.substring(start, at));
      anchor = heading.id();
      start = at;
    }
    add("section", anchor, text.substring(start));
  }

  private void add(String kind, String anchor, String text) {
    add(kind, anchor, text, List.of());
  }

  private void add(String kind, String anchor, String text, List<CriterionRef> criteria) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (!line.isEmpty()) {
      StringJoiner others = new StringJoiner(" ");
      criteria.stream().map(CriterionRef::number).forEach(others::add);
      String same = equivalents.of(Normaliser.normalise(line), stemmed);
      if (!same.isEmpty()) {
        others.add(same);
      }
      found.add(new Part(kind, anchor, Snippets.beginning(line, LONGEST), others.toString()));
    }
  }

  private static byte[] bytes(List<Part> parts) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    for (Part it : parts) {
      ArrayNode part = list.addArray().add(it.kind()).add(it.anchor()).add(it.text());
      if (!it.others().isEmpty()) {
        part.add(it.others());
      }
    }
    return SearchIndex.bytes(list);
  }
}
