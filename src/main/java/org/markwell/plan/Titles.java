package org.markwell.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwell.plan.ReferencePage.SearchPage;
import org.markwell.plan.ReferencePage.TopicsPage;
import org.markwell.plan.TitledPage.PlainPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.address.Letters;
import org.markwell.plan.address.NaturalOrder;
import org.markwell.plan.address.Paths;
import org.markwell.plan.address.TermKey;

/** The topics and plain pages of a guide from A to Z: what people find without searching. */
public final class Titles {
  /** With more titles than this, each letter has a page of its own. */
  private static final int ONE_PAGE = 400;

  private static final String FOLDER = "a-z/";

  private final Tree tree;
  private final Map<String, List<TitledPage>> byLetter = new TreeMap<>(Letters.ORDER);
  private final boolean large;

  Titles(Tree tree) {
    this.tree = tree;
    List<Sorted> all = new ArrayList<>();
    for (TitledPage page : tree.sequence()) {
      if (page instanceof TopicPage || page instanceof PlainPage) {
        all.add(new Sorted(TermKey.of(page.title()), page));
      }
    }
    all.sort(
        Comparator.comparing(Sorted::key, NaturalOrder.INSTANCE)
            .thenComparing(it -> it.page().address()));
    for (Sorted each : all) {
      byLetter.computeIfAbsent(Letters.of(each.key()), it -> new ArrayList<>()).add(each.page());
    }
    large = all.size() > ONE_PAGE;
  }

  private record Sorted(String key, TitledPage page) {}

  public List<String> letters() {
    return List.copyOf(byLetter.keySet());
  }

  public List<TitledPage> pages(String letter) {
    return byLetter.getOrDefault(letter, List.of());
  }

  public boolean isLarge() {
    return large;
  }

  /** Where the titles of a letter stand. */
  public String address(String letter) {
    return large ? FOLDER + Letters.fileName(letter) + ".html" : SearchPage.ADDRESS;
  }

  /** The pages of the letters, if they have pages of their own. */
  public List<TopicsPage> letterPages() {
    return large
        ? letters().stream().map(it -> new TopicsPage(address(it), it)).toList()
        : List.of();
  }

  /** The titles of the pages above, from the top; they tell topics of one name apart. */
  public String place(TitledPage page) {
    List<String> above = new ArrayList<>();
    for (String at = page.folder(); !at.isEmpty(); at = Paths.folder(at)) {
      tree.folder(at)
          .map(Tree.Folder::page)
          .filter(it -> !it.equals(page))
          .ifPresent(it -> above.add(0, it.title()));
    }
    return String.join(" › ", above);
  }
}
