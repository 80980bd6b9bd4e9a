package org.markwell.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.markwell.edition.Edition;
import org.markwell.model.Item;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.ReferencePage.DocumentsPage;
import org.markwell.plan.ReferencePage.GlossaryPage;
import org.markwell.plan.ReferencePage.LegislationPage;
import org.markwell.plan.ReferencePage.ModelsPage;
import org.markwell.plan.ReferencePage.SearchPage;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.address.Letters;
import org.markwell.plan.address.TermKey;

/** What the pages made of the whole guide hold, gathered once: terms, and who cites what. */
public final class References {
  /** With more terms than this, each letter has a page of its own. */
  private static final int ONE_PAGE = 1000;

  private static final String GLOSSARY = "glossary.html";

  /** By letter and key, in no order: only the page that lists terms sorts them. */
  private final Map<String, Map<String, List<Use>>> terms = new HashMap<>();

  private final Map<String, List<TopicPage>> modelTopics = new HashMap<>();
  private final Map<String, List<TopicPage>> lawTopics = new HashMap<>();
  private final Titles titles;
  private final List<ReferencePage> pages = new ArrayList<>();
  private final CoveragePages coverage;
  private final List<DocumentsPage> documents;

  /** A term where it is explained: by a concept of a topic, or as an abbreviation. */
  public sealed interface Use {
    /** As written. */
    String term();

    /** What it means, without markup. */
    String meaning();
  }

  /** A concept and the page it stands on. */
  public record Defined(TopicPage page, Item.Concept concept) implements Use {
    @Override
    public String term() {
      return concept.term().value();
    }

    @Override
    public String meaning() {
      return concept.definition().plain();
    }
  }

  /** An abbreviation of the register. */
  public record SpeltOut(Registers.Abbreviation entry) implements Use {
    @Override
    public String term() {
      return entry.shortForm().value();
    }

    @Override
    public String meaning() {
      return entry.longForm().value();
    }
  }

  References(Edition edition, Tree tree) {
    titles = new Titles(tree);
    for (Registers.Abbreviation each : edition.registers().abbreviations().values()) {
      add(new SpeltOut(each));
    }
    List<UnitSubject> units = new ArrayList<>();
    for (TitledPage page : tree.sequence()) {
      if (page instanceof TopicPage it) {
        for (Item.Concept concept : it.topic().concepts()) {
          add(new Defined(it, concept));
        }
        it.topic().models().forEach(id -> cite(modelTopics, id, it));
        it.topic().legislation().forEach(id -> cite(lawTopics, id, it));
      } else if (page instanceof UnitPage it && !it.subject().criteria().isEmpty()) {
        units.add(it.subject());
      }
    }
    coverage = new CoveragePages(units);
    pages.add(new SearchPage());
    if (!terms.isEmpty()) {
      pages.add(new GlossaryPage(GLOSSARY, Optional.empty()));
    }
    if (!edition.registers().models().isEmpty()) {
      pages.add(new ModelsPage());
    }
    if (!edition.registers().legislation().isEmpty()) {
      pages.add(new LegislationPage());
    }
    if (!units.isEmpty()) {
      pages.add(coverage.first());
    }
    documents = new DocumentPages(tree).pages();
    if (edition.menusListDocuments()) {
      documents.stream().findFirst().ifPresent(pages::add);
    }
  }

  private void add(Use use) {
    String key = TermKey.of(use.term());
    if (!key.isEmpty()) {
      terms
          .computeIfAbsent(Letters.of(key), letter -> new HashMap<>())
          .computeIfAbsent(key, each -> new ArrayList<>())
          .add(use);
    }
  }

  private static void cite(Map<String, List<TopicPage>> by, Text id, TopicPage page) {
    by.computeIfAbsent(id.value(), key -> new ArrayList<>()).add(page);
  }

  /** The pages that menus name. */
  public List<ReferencePage> pages() {
    return pages;
  }

  /** All the pages: those that menus name, and parts of these where there is very much. */
  public List<ReferencePage> allPages() {
    List<ReferencePage> all = new ArrayList<>(pages);
    if (isLarge()) {
      letters().forEach(it -> all.add(new GlossaryPage(address(it), Optional.of(it))));
    }
    all.addAll(titles.letterPages());
    all.addAll(coverage.parts());
    documents.stream().filter(it -> !pages.contains(it)).forEach(all::add);
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
    return terms.keySet().stream().sorted(Letters.ORDER).toList();
  }

  /** Where the terms of a letter stand. */
  public String address(String letter) {
    return isLarge() ? "glossary/" + Letters.fileName(letter) + ".html" : GLOSSARY;
  }

  /** The terms of a letter in order, with all their uses. */
  public Map<String, List<Use>> terms(String letter) {
    return new TreeMap<>(terms.getOrDefault(letter, Map.of()));
  }

  /** Which page shows the criteria of which units. */
  public CoveragePages coverage() {
    return coverage;
  }

  /** The page that lists all documents, if there is one. */
  public Optional<DocumentsPage> documents() {
    return documents.stream().findFirst();
  }

  /** That page, and those of the qualifications where there is very much. */
  public List<DocumentsPage> documentPages() {
    return documents;
  }

  public List<TopicPage> topicsOfModel(String id) {
    return modelTopics.getOrDefault(id, List.of());
  }

  public List<TopicPage> topicsOfLaw(String id) {
    return lawTopics.getOrDefault(id, List.of());
  }
}
