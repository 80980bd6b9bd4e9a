package org.markwell.plan;

import java.util.List;
import java.util.Optional;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;

/** A page that Markwell makes of the whole guide, or of a part of it where there is very much. */
public abstract sealed class ReferencePage extends Page
    permits ReferencePage.GlossaryPage,
        ReferencePage.ModelsPage,
        ReferencePage.LegislationPage,
        ReferencePage.CoveragePage,
        ReferencePage.DocumentsPage,
        ReferencePage.SearchPage,
        ReferencePage.TopicsPage {
  private final String template;
  private final String words;

  ReferencePage(String address, String template, String words) {
    super(address, "");
    this.template = template;
    this.words = words;
  }

  @Override
  public final String template() {
    return template;
  }

  @Override
  final String words() {
    return words;
  }

  /** All terms, or those of one letter. */
  public static final class GlossaryPage extends ReferencePage {
    private final Optional<String> letter;

    GlossaryPage(String address, Optional<String> letter) {
      super(address, "glossary", "the glossary");
      this.letter = letter;
    }

    @Override
    public Optional<String> ownTitle() {
      return letter;
    }
  }

  /** All models. */
  public static final class ModelsPage extends ReferencePage {
    public static final String ADDRESS = "models.html";

    ModelsPage() {
      super(ADDRESS, "models", "the list of models");
    }
  }

  /** All laws. */
  public static final class LegislationPage extends ReferencePage {
    public static final String ADDRESS = "legislation.html";

    LegislationPage() {
      super(ADDRESS, "legislation", "the list of laws");
    }
  }

  /** Which topics cover the criteria of which units. */
  public static final class CoveragePage extends ReferencePage {
    private final Optional<String> title;
    private final List<UnitSubject> units;

    /**
     * @param title of the qualification, if the page is about one
     * @param units whose criteria stand on it; none where each qualification has its own page
     */
    CoveragePage(String address, Optional<String> title, List<UnitSubject> units) {
      super(address, "coverage", "the coverage of criteria");
      this.title = title;
      this.units = List.copyOf(units);
    }

    /** Those whose criteria stand on it; none where each qualification has a page of its own. */
    public List<UnitSubject> units() {
      return units;
    }

    @Override
    public Optional<String> ownTitle() {
      return title;
    }
  }

  /** Who answers for which documents, and when each was and will be reviewed. */
  public static final class DocumentsPage extends ReferencePage {
    private final Optional<String> title;
    private final List<Shelf> shelves;

    /** The documents of a qualification in reading order, or those that belong to none. */
    public record Shelf(Optional<QualificationSubject> qualification, List<TitledPage> pages) {}

    /**
     * @param title of the qualification, if the page is about one
     * @param shelves those on it; none where each qualification has its own page
     */
    DocumentsPage(String address, Optional<String> title, List<Shelf> shelves) {
      super(address, "documents", "the list of documents");
      this.title = title;
      this.shelves = List.copyOf(shelves);
    }

    /** What stands on it; nothing where each qualification has a page of its own. */
    public List<Shelf> shelves() {
      return shelves;
    }

    @Override
    public Optional<String> ownTitle() {
      return title;
    }
  }

  /** The page for searching, with titles from A to Z. */
  public static final class SearchPage extends ReferencePage {
    public static final String ADDRESS = "search.html";

    SearchPage() {
      super(ADDRESS, "search", "the search");
    }
  }

  /** The titles of one letter. */
  public static final class TopicsPage extends ReferencePage {
    private final String letter;

    TopicsPage(String address, String letter) {
      super(address, "topics", "the list of topics");
      this.letter = letter;
    }

    public String letter() {
      return letter;
    }

    @Override
    public Optional<String> ownTitle() {
      return Optional.of(letter);
    }
  }
}
