package org.markwell.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.plan.Links;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Anchors;
import org.markwell.plan.address.Paths;
import org.markwell.plan.address.Slug;

/** Where things stand in one book, and what it links to outside of itself. */
public final class BookLinks {
  /** A page at the top of the site: seen from there, every way is a whole address. */
  private static final String TOP = "-";

  private final Links links;
  private final PlannedPage page;
  private final Abbreviations.OnPage abbreviations;
  private final Optional<String> baseUrl;
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> sections = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Link> references = new ArrayList<>();
  private int pieces;

  /**
   * A document in the book.
   *
   * @param section the id of the whole
   * @param prefix of every id in it
   * @param anchors the ids that it has, without the prefix, as links write them
   */
  private record Place(String section, String prefix, Set<String> anchors) {}

  /**
   * @param page beside which the book's files stand
   */
  public BookLinks(
      Links links, PlannedPage page, Abbreviations abbreviations, Optional<String> baseUrl) {
    this.links = links;
    this.page = page;
    this.abbreviations = abbreviations.onPage();
    this.baseUrl = baseUrl;
  }

  public Links links() {
    return links;
  }

  public Abbreviations.OnPage abbreviations() {
    return abbreviations;
  }

  /**
   * Takes a document in.
   *
   * @param kind the first word of its section's id
   * @return the id of its section
   */
  public String add(String kind, PlannedPage added) {
    Document document = added.document().orElseThrow();
    String wanted = kind + "-" + Slug.of(document.id()).replace('_', '-').replace('.', '-');
    String section = wanted;
    for (int i = 2; !sections.add(section); i++) {
      section = wanted + "-" + i;
    }
    Set<String> anchors = new HashSet<>();
    document.body().anchors().forEach(anchor -> anchors.add(Address.encode(anchor)));
    if (document instanceof Topic topic) {
      topic.items().stream().map(Item::anchor).map(Address::encode).forEach(anchors::add);
    } else if (document instanceof Unit unit) {
      for (Document.Criterion each : unit.criteria()) {
        anchors.add(Address.encode(Anchors.criterion(each.number().value())));
      }
    }
    places.put(Address.encode(added.address()), new Place(section, section + "_", anchors));
    return section;
  }

  /** Takes in a part that stands for a page of the site, whose anchors keep their names. */
  public void add(String section, String address, Set<String> anchors) {
    places.put(Address.encode(address), new Place(section, "", anchors));
  }

  /** What the ids of a document begin with here. */
  public String prefix(PlannedPage of) {
    Place place = places.get(Address.encode(of.address()));
    return place == null ? freshPrefix() : place.prefix();
  }

  /** A prefix that nothing else in the book has. */
  public String freshPrefix() {
    return "b" + ++pieces + "_";
  }

  public String href(String address) {
    return inside(Address.encode(address), "");
  }

  public String href(String address, String anchor) {
    return inside(Address.encode(address), Address.encode(anchor));
  }

  /** Where a link leads: into the book, or relative to its page, or elsewhere. */
  public String resolve(Prose prose, Prose.Link link, String from) {
    Optional<Links.Resolved> resolved = links.resolve(prose, link, from, TOP, problem -> {});
    if (resolved.isEmpty()) {
      return "#";
    }
    String href = resolved.get().href();
    if (href.startsWith("#")) {
      return inside(Address.encode(links.address(from)), href.substring(1));
    }
    if (Links.isElsewhere(href)) {
      return href;
    }
    int hash = href.indexOf('#');
    return hash < 0 ? inside(href, "") : inside(href.substring(0, hash), href.substring(hash + 1));
  }

  private String inside(String address, String anchor) {
    Place place = places.get(address);
    if (place == null) {
      String way = Paths.relative(Address.encode(page.address()), address);
      return anchor.isEmpty() ? way : way + "#" + anchor;
    }
    return "#" + (place.anchors().contains(anchor) ? place.prefix() + anchor : place.section());
  }

  /** The number under which the book names an address outside of itself, if a reader can use it. */
  public Optional<String> reference(String label, String href) {
    if (href.startsWith("#")) {
      return Optional.empty();
    }
    Optional<String> whole =
        Links.isElsewhere(href) ? Optional.of(href) : baseUrl.map(url -> absolute(url, href));
    return whole.map(
        url -> {
          int number = numbers.computeIfAbsent(url, key -> references.size() + 1);
          if (number > references.size()) {
            references.add(new Link(label, url));
          }
          return Integer.toString(number);
        });
  }

  private String absolute(String url, String href) {
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    String folder = Paths.folder(Address.encode(page.address()));
    return url + Paths.resolve(folder, path).orElse(path) + (hash < 0 ? "" : href.substring(hash));
  }

  /** Every address the book names, in the order of their numbers. */
  public List<Link> references() {
    return List.copyOf(references);
  }
}
