package org.markwell.emit.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is shown of documents that were found, and what they can be narrowed by. */
final class Display {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Display() {}

  /** Titles and addresses; an address that follows from the title is left out. */
  static ObjectNode of(List<SearchDocument> documents) {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode units = node.putArray("units");
    ArrayNode folders = node.putArray("folders");
    List<SearchDocument.Unit> knownUnits = new ArrayList<>();
    List<String> knownFolders = new ArrayList<>();
    ArrayNode docs = node.putArray("docs");
    for (SearchDocument document : documents) {
      int slash = document.link().lastIndexOf('/') + 1;
      String name = document.link().substring(slash);
      docs.addArray()
          .add(document.title())
          .add(place(document.link().substring(0, slash), knownFolders))
          .add(name.equals(slug(document.title()) + ".html") ? "" : name)
          .add(document.kind())
          .add(document.unit().map(it -> place(it, knownUnits)).orElse(-1))
          .add(document.level().orElse(""))
          .add(document.excerpt());
    }
    knownUnits.forEach(it -> units.addArray().add(it.id()).add(it.title()));
    knownFolders.forEach(folders::add);
    return node;
  }

  /** The name that most pages have; the browser does the same. */
  static String slug(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(lower.length());
    boolean gap = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(gap && !slug.isEmpty() ? "-" : "").append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return slug.toString();
  }

  /** What results can be narrowed by, and runs of documents that have the same of each. */
  static ObjectNode facets(List<SearchDocument> documents) {
    ObjectNode node = JSON.createObjectNode();
    Map<SearchDocument.Unit, Integer> units = new HashMap<>();
    ArrayNode unitList = node.putArray("units");
    List<String> levels =
        new ArrayList<>(
            new TreeSet<>(documents.stream().flatMap(it -> it.level().stream()).toList()));
    List<String> kinds =
        new ArrayList<>(new TreeSet<>(documents.stream().map(SearchDocument::kind).toList()));
    levels.forEach(node.putArray("levels")::add);
    kinds.forEach(node.putArray("kinds")::add);
    ArrayNode runs = node.putArray("runs");
    int length = 0;
    int[] before = {};
    for (SearchDocument document : documents) {
      int unit =
          document
              .unit()
              .map(
                  it ->
                      units.computeIfAbsent(
                          it,
                          each -> {
                            unitList.addArray().add(each.id()).add(each.title());
                            return unitList.size() - 1;
                          }))
              .orElse(-1);
      int level = document.level().map(levels::indexOf).orElse(-1);
      int[] here = {unit, level, kinds.indexOf(document.kind())};
      if (length > 0 && !Arrays.equals(before, here)) {
        add(runs, length, before);
        length = 0;
      }
      before = here;
      length++;
    }
    if (length > 0) {
      add(runs, length, before);
    }
    return node;
  }

  private static void add(ArrayNode runs, int length, int[] values) {
    runs.add(length);
    for (int value : values) {
      runs.add(value);
    }
  }

  private static <T> int place(T value, List<T> known) {
    int place = known.indexOf(value);
    if (place < 0) {
      known.add(value);
      return known.size() - 1;
    }
    return place;
  }
}
