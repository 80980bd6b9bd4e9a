package org.markwell.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.markwell.edition.Edition;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Item;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.address.Letters;
import org.markwell.plan.address.Paths;
import org.markwell.plan.address.TermKey;

/** What the pages made of the whole guide hold, gathered once: terms, and who cites what. */
public final class References {
  /** With more terms than this, each letter has a page of its own. */
  private static final int ONE_PAGE = 1000;

  private final Citations citations;
  private final Map<String, TreeMap<String, List<Use>>> terms = new TreeMap<>(Letters.ORDER);
  private final Map<String, List<PlannedPage>> modelTopics = new HashMap<>();
  private final Map<String, List<PlannedPage>> lawTopics = new HashMap<>();
  private final List<PlannedPage> units = new ArrayList<>();
  private final Tree tree;
  private final Titles titles;
  private final List<PlannedPage> pages = new ArrayList<>();
  private final CoveragePages coverage;

  /** A concept and the page it stands on; for an abbreviation only its two forms. */
  public record Use(
      Optional<PlannedPage> page, Optional<Item.Concept> concept, String term, String text) {}

  public References(Edition edition, Tree tree) {
    this.tree = tree;
    titles = new Titles(tree);
    citations = Citations.of(edition, tree);
    for (Registers.Abbreviation each : edition.registers().abbreviations().values()) {
      String term = each.shortForm().value();
      add(new Use(Optional.empty(), Optional.empty(), term, each.longForm().value()));
    }
    for (PlannedPage page : tree.sequence()) {
      if (page.document().orElse(null) instanceof Topic topic) {
        for (Item.Concept concept : topic.concepts()) {
          String definition = concept.definition().plain();
          add(new Use(Optional.of(page), Optional.of(concept), concept.term().value(), definition));
        }
        topic.models().forEach(id -> cite(modelTopics, id, page));
        topic.legislation().forEach(id -> cite(lawTopics, id, page));
      } else if (page.document().orElse(null) instanceof Unit unit && !unit.criteria().isEmpty()) {
        units.add(page);
      }
    }
    coverage = new CoveragePages(this, units);
    plan(edition.registers());
  }

  private void add(Use use) {
    String key = TermKey.of(use.term());
    if (!key.isEmpty()) {
      terms
          .computeIfAbsent(Letters.of(key), letter -> new TreeMap<>())
          .computeIfAbsent(key, each -> new ArrayList<>())
          .add(use);
    }
  }

  private static void cite(Map<String, List<PlannedPage>> by, Text id, PlannedPage page) {
    by.computeIfAbsent(id.value(), key -> new ArrayList<>()).add(page);
  }

  private void plan(Registers registers) {
    pages.add(page("search.html", PlannedPage.Kind.SEARCH, ""));
    if (!terms.isEmpty()) {
      pages.add(page("glossary.html", PlannedPage.Kind.GLOSSARY, ""));
    }
    if (!registers.models().isEmpty()) {
      pages.add(page("models.html", PlannedPage.Kind.MODELS, ""));
    }
    if (!registers.legislation().isEmpty()) {
      pages.add(page("legislation.html", PlannedPage.Kind.LEGISLATION, ""));
    }
    if (!units.isEmpty()) {
      pages.add(page(CoveragePages.ADDRESS, PlannedPage.Kind.COVERAGE, ""));
    }
  }

  private static PlannedPage page(String address, PlannedPage.Kind kind, String title) {
    return new PlannedPage(address, kind, title, Optional.empty(), "");
  }

  /** The pages that menus name. */
  public List<PlannedPage> pages() {
    return pages;
  }

  /** All the pages: those that menus name, and parts of these where there is very much. */
  public List<PlannedPage> allPages() {
    List<PlannedPage> all = new ArrayList<>(pages);
    if (isLarge()) {
      letters().forEach(it -> all.add(page(address(it), PlannedPage.Kind.GLOSSARY, it)));
    }
    all.addAll(titles.letterPages());
    all.addAll(coverage.parts());
    return all;
  }

  public Titles titles() {
    return titles;
  }

  /** Whether there is a glossary. */
  public boolean hasTerms() {
    return !terms.isEmpty();
  }

  public boolean isLarge() {
    return terms.values().stream().mapToInt(Map::size).sum() > ONE_PAGE;
  }

  public List<String> letters() {
    return List.copyOf(terms.keySet());
  }

  /** Where the terms of a letter stand. */
  public String address(String letter) {
    return isLarge() ? "glossary/" + Letters.fileName(letter) + ".html" : "glossary.html";
  }

  /** The terms of a letter in order, with all their uses. */
  public Map<String, List<Use>> terms(String letter) {
    return terms.getOrDefault(letter, new TreeMap<>());
  }

  public Citations citations() {
    return citations;
  }

  /** Which page shows the criteria of which units. */
  public CoveragePages coverage() {
    return coverage;
  }

  /** The nearest qualification above a page. */
  public Optional<PlannedPage> qualification(PlannedPage page) {
    for (String at = page.folder(); !at.isEmpty(); at = Paths.folder(at)) {
      Optional<PlannedPage> above =
          tree.folder(at)
              .map(Tree.Folder::page)
              .filter(it -> it.kind() == PlannedPage.Kind.QUALIFICATION);
      if (above.isPresent()) {
        return above;
      }
    }
    return Optional.empty();
  }

  public List<PlannedPage> topicsOfModel(String id) {
    return modelTopics.getOrDefault(id, List.of());
  }

  public List<PlannedPage> topicsOfLaw(String id) {
    return lawTopics.getOrDefault(id, List.of());
  }
}
