package org.markwell.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.markwell.markdown.Markdown;
import org.markwell.model.Asset;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Topic.Status;
import org.markwell.model.Form;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Site;
import org.markwell.model.Text;

/**
 * The guide as one audience may see it. Whatever the audience may not see is gone before anything
 * is planned, so nothing after this class has to ask who is looking.
 */
public final class Edition {

  /**
   * Whether topics that are still drafts belong to the edition. Those that are retired belong to
   * none that is read; with them it tells what an audience may know of.
   */
  public enum Drafts {
    INCLUDED,
    LEFT_OUT,
    WITH_RETIRED
  }

  /** Why a document is not in the edition. */
  public enum Cut {
    ASSESSOR_ONLY,
    DRAFT,
    RETIRED
  }

  private final Audience audience;
  private final Site site;
  private final List<Document> documents;
  private final List<Asset> assets;
  private final List<Form> forms;
  private final Registers registers;
  private final Map<String, Cut> cut;
  private final Map<String, String> cutIds;
  private final Set<String> hiddenAssets;

  private Edition(
      Audience audience,
      Guide guide,
      List<Document> documents,
      Map<String, Cut> cut,
      Map<String, String> cutIds) {
    this.audience = audience;
    this.site = guide.site();
    this.documents = List.copyOf(documents);
    this.assets = guide.assets().stream().filter(it -> audience.sees(it.audience())).toList();
    Set<String> hidden = new HashSet<>();
    guide.assets().forEach(asset -> hidden.add(asset.path()));
    assets.forEach(asset -> hidden.remove(asset.path()));
    this.hiddenAssets = Set.copyOf(hidden);
    this.forms =
        site.handbook().forms().stream().filter(it -> audience.sees(it.audience())).toList();
    this.registers = UsedRegisters.of(guide, documents);
    this.cut = Map.copyOf(cut);
    this.cutIds = Map.copyOf(cutIds);
  }

  /**
   * Projects a guide.
   *
   * @param problems told of references from what everyone sees to what only assessors see
   */
  public static Edition of(
      Guide guide,
      Audience audience,
      Drafts drafts,
      Markdown markdown,
      Consumer<Problem> problems) {
    List<Document> kept = new ArrayList<>();
    Map<String, Cut> cut = new HashMap<>();
    Map<String, String> cutIds = new HashMap<>();
    Set<String> hidden = audience == Audience.ASSESSOR ? Set.of() : assessorOnly(guide);
    Projection projection = new Projection(audience, hidden, markdown, problems);
    for (Document document : guide.documents()) {
      Optional<Cut> reason = reason(document, audience, drafts);
      if (reason.isPresent()) {
        cut.put(document.path(), reason.get());
        cutIds.putIfAbsent(document.id(), document.path());
      } else {
        kept.add(projection.of(document));
      }
    }
    return new Edition(audience, guide, kept, cut, cutIds);
  }

  private static Optional<Cut> reason(Document document, Audience audience, Drafts drafts) {
    if (!audience.sees(document.audience())) {
      return Optional.of(Cut.ASSESSOR_ONLY);
    }
    if (document instanceof Topic topic) {
      if (topic.status() == Status.RETIRED && drafts != Drafts.WITH_RETIRED) {
        return Optional.of(Cut.RETIRED);
      }
      if (topic.status() == Status.DRAFT && drafts == Drafts.LEFT_OUT) {
        return Optional.of(Cut.DRAFT);
      }
    }
    return Optional.empty();
  }

  /** What only assessors see: items as {@code topic-id/item-id}, documents by their id. */
  private static Set<String> assessorOnly(Guide guide) {
    Set<String> ids = new HashSet<>();
    for (Document document : guide.documents()) {
      if (document.audience() == Audience.ASSESSOR) {
        ids.add(document.id());
      }
      if (document instanceof Topic topic) {
        for (Item item : topic.items()) {
          if (topic.audience().and(item.audience()) == Audience.ASSESSOR) {
            ids.add(ItemRef.of(topic.id(), item.id()));
          }
        }
      }
    }
    return ids;
  }

  public Audience audience() {
    return audience;
  }

  public Site site() {
    return site;
  }

  /** What the audience may read, in the order of the paths. */
  public List<Document> documents() {
    return documents;
  }

  /**
   * The files beside the topics that the audience may see; those that a page reaches are published.
   */
  public List<Asset> assets() {
    return assets;
  }

  /** The centre's logo, a file of the content that this edition's audience may see. */
  public Optional<Asset> logo() {
    return site.centre()
        .logo()
        .flatMap(it -> assets.stream().filter(each -> each.path().equals(it.value())).findFirst());
  }

  /** The forms that the guide wants and the audience uses, in the order of {@link Form}. */
  public List<Form> forms() {
    return forms;
  }

  public Registers registers() {
    return registers;
  }

  /**
   * Whether menus lead to the list of all documents: to people who answer for them. Learners have a
   * page to revise, and get there from what it says about itself.
   */
  public boolean menusListDocuments() {
    return audience == Audience.ASSESSOR;
  }

  /** Why a document of the guide is not here, if that is so. */
  public Optional<Cut> cut(String path) {
    return Optional.ofNullable(cut.get(path));
  }

  /** The path of the document of an id that is not here. */
  public Optional<String> cutId(String id) {
    return Optional.ofNullable(cutIds.get(id));
  }

  /** Whether there is a file of this path, but none that this audience may see. */
  public boolean hides(String path) {
    return hiddenAssets.contains(path);
  }

  /** Cuts what stands inside a document. */
  private record Projection(
      Audience audience, Set<String> assessorOnly, Markdown markdown, Consumer<Problem> problems) {

    Document of(Document document) {
      if (audience == Audience.ASSESSOR) {
        return document;
      }
      Document.Facts facts = cut(document.facts());
      if (document instanceof Document.Qualification q) {
        return q.with(facts, q.rulesOfCombination().map(this::cut));
      } else if (document instanceof Document.Unit u) {
        return u.with(facts, u.outcomes().stream().map(this::cut).toList());
      } else if (document instanceof Topic t) {
        return cut(t, facts);
      }
      return document.with(facts);
    }

    private Document.Facts cut(Document.Facts facts) {
      return facts.with(cut(facts.body()), List.of());
    }

    private Prose cut(Prose prose) {
      return markdown.forEveryone(prose, problems);
    }

    private Document.Outcome cut(Document.Outcome outcome) {
      return outcome.with(
          outcome.criteria().stream().map(it -> it.withRange(it.range().map(this::cut))).toList());
    }

    private Topic cut(Topic t, Document.Facts facts) {
      checkUnits(t);
      visible(t.misconceptions()).forEach(each -> checkConcepts(t, each.concepts()));
      visible(t.tips()).forEach(each -> each.criteria().forEach(this::checkUnit));
      return t.with(
          facts,
          visible(t.concepts()),
          visible(t.tips()),
          visible(t.misconceptions()),
          visible(t.markingPoints()).stream().map(each -> withoutGuidance(t, each)).toList());
    }

    private <T extends Item> List<T> visible(List<T> items) {
      List<T> seen = items.stream().filter(item -> audience.sees(item.audience())).toList();
      return seen.size() == items.size() ? items : seen;
    }

    private Item.MarkingPoint withoutGuidance(Topic topic, Item.MarkingPoint p) {
      checkConcepts(topic, p.concepts());
      p.criteria().forEach(this::checkUnit);
      return p.guidance().isEmpty() ? p : p.withGuidance(Optional.empty());
    }

    private void checkConcepts(Topic topic, List<Text> concepts) {
      for (Text reference : concepts) {
        check(reference, ItemRef.of(topic.id(), reference.value()));
      }
    }

    private void checkUnits(Topic topic) {
      topic.unit().ifPresent(unit -> check(unit, unit.value()));
      topic.alsoIn().forEach(unit -> check(unit, unit.value()));
      topic.criteria().forEach(this::checkUnit);
    }

    private void checkUnit(CriterionRef reference) {
      reference.unit().ifPresent(unit -> check(reference.where(), unit));
    }

    private void check(Text reference, String id) {
      if (assessorOnly.contains(id)) {
        problems.accept(
            reference.problem(
                Code.ASSESSOR_LINK,
                "\"" + reference.value() + "\" is for assessors only, but everyone sees this",
                "make both \"audience: assessor\", or neither"));
      }
    }
  }
}
