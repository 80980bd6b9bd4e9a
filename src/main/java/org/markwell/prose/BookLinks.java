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
import org.markwell.plan.Page;
import org.markwell.plan.Target;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Anchors;
import org.markwell.plan.address.Paths;
import org.markwell.plan.address.Slug;

/** Where things stand in one book, and what it links to outside of itself. */
public final class BookLinks implements Ways {
  private final Page page;
  private final Optional<String> baseUrl;
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> sections = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Link> references = new ArrayList<>();
  private int texts;

  /**
   * A document in the book.
   *
   * @param section the id of the whole
   * @param prefix of every id in it
   * @param anchors the ids that it has, without the prefix
   */
  private record Place(String section, String prefix, Set<String> anchors) {}

  /**
   * @param page beside which the book's files stand
   * @param baseUrl where the site will stand, ending in {@code /}, if known
   */
  BookLinks(Page page, Optional<String> baseUrl) {
    this.page = page;
    this.baseUrl = baseUrl;
  }

  /**
   * Takes a document in.
   *
   * @param kind the first word of its section's id
   * @return the id of its section
   */
  public String add(String kind, Page added) {
    Document document = added.document().orElseThrow();
    // Its last part alone: every id in the book begins with it.
    String name = document.id().substring(document.id().lastIndexOf('.') + 1);
    String wanted = kind + "-" + Slug.of(name).replace('_', '-').replace('.', '-');
    String section = wanted;
    for (int i = 2; !sections.add(section); i++) {
      section = wanted + "-" + i;
    }
    place(section, added, document);
    return section;
  }

  /** Takes in the document of a part whose id is always the same. */
  public void addAs(String section, Page added) {
    sections.add(section);
    place(section, added, added.document().orElseThrow());
  }

  private void place(String section, Page added, Document document) {
    Set<String> anchors = new HashSet<>(document.body().anchors());
    if (document instanceof Topic topic) {
      topic.items().stream().map(Item::anchor).forEach(anchors::add);
    } else if (document instanceof Unit unit) {
      unit.criteria().forEach(it -> anchors.add(Anchors.criterion(it.number().value())));
    }
    places.put(added.address(), new Place(section, "s" + sections.size() + "_", anchors));
  }

  /** Takes in a part that stands for a page of the site, whose anchors keep their names. */
  public void add(String section, String address, Set<String> anchors) {
    places.put(address, new Place(section, "", anchors));
  }

  /** What the ids of a document begin with here. */
  public String prefix(Page of) {
    Place place = places.get(of.address());
    return place == null ? freshPrefix() : place.prefix();
  }

  /** A prefix that nothing else in the book has. */
  String freshPrefix() {
    texts++;
    return "b" + texts + "_";
  }

  /** The way into the book, or else to the site, relative to the book's page. */
  @Override
  public String to(String address, String query, String anchor) {
    Place place = places.get(address);
    if (place != null) {
      return "#"
          + (place.anchors().contains(anchor)
              ? place.prefix() + Address.encode(anchor)
              : place.section());
    }
    return relative(address) + query + Ways.fragment(anchor);
  }

  @Override
  public String relative(String address) {
    return Address.encode(Paths.relative(page.address(), address));
  }

  @Override
  public Optional<String> reference(Prose.Link link, Target target) {
    return whole(target)
        .map(
            url -> {
              int number = numbers.computeIfAbsent(url, key -> references.size() + 1);
              if (number > references.size()) {
                references.add(new Link(link.label(), url));
              }
              return Integer.toString(number);
            });
  }

  /** The whole address of what is outside of the book, if it is known. */
  private Optional<String> whole(Target target) {
    if (target instanceof Target.Elsewhere to) {
      return Optional.of(to.url());
    } else if (target instanceof Target.OfFile to) {
      return baseUrl.map(url -> url + Address.encode(to.address()) + to.tail());
    } else if (target instanceof Target.OfPage to && !places.containsKey(to.page().address())) {
      return baseUrl.map(
          url ->
              url + Address.encode(to.page().address()) + to.query() + Ways.fragment(to.anchor()));
    }
    return Optional.empty();
  }

  /** Every address the book names, in the order of their numbers. */
  public List<Link> references() {
    return List.copyOf(references);
  }
}
