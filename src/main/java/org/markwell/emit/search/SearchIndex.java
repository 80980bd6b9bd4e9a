package org.markwell.emit.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.markwell.lunr.Field;
import org.markwell.lunr.Index;
import org.markwell.lunr.IndexBuilder;
import org.markwell.lunr.Pipeline;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents of one language as files for the browser. */
final class SearchIndex {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Documents shown together tend to stand together, and small files are cheap to fetch. */
  private static final int FEWEST_IN_FILE = 5;

  private static final int MOST_FILES = 900;

  /** So few fit into one file. */
  private static final int ONE_FILE = 40;

  private final List<SearchDocument> documents;
  private final Index index;
  private final Shards shards;
  private final Map<Character, String> vocabulary;
  private final int inFile;

  SearchIndex(String language, List<SearchDocument> documents) {
    this.documents = documents;
    Pipeline pipeline = language.equals("en") ? Pipeline.ENGLISH : Pipeline.NONE;
    IndexBuilder builder = new IndexBuilder(SearchDocument.FIELDS).pipeline(pipeline).b(0);
    for (int i = 0; i < documents.size(); i++) {
      Map<String, String> texts = new HashMap<>();
      for (int field = 0; field < SearchDocument.FIELDS.size(); field++) {
        texts.put(SearchDocument.FIELDS.get(field).name(), documents.get(i).texts().get(field));
      }
      builder.add(Integer.toString(i), texts);
    }
    index = builder.build();
    shards = Shards.of(index);
    // One file of terms is a vocabulary by itself.
    vocabulary = shards.files().size() > 1 ? Vocabulary.of(index) : Map.of();
    int count = documents.size();
    inFile =
        count <= ONE_FILE
            ? ONE_FILE
            : Math.max(FEWEST_IN_FILE, (count + MOST_FILES - 1) / MOST_FILES);
  }

  /** The stock index that the shards stand for. */
  Index index() {
    return index;
  }

  /** What the manifest says of the index. */
  ObjectNode manifest() {
    ObjectNode node = JSON.createObjectNode();
    node.put("documents", documents.size());
    ArrayNode fields = node.putArray("fields");
    for (Field field : index.fields()) {
      fields.addArray().add(field.name()).add((int) field.boost());
    }
    node.put("k1", index.k1());
    node.put("stemmed", index.pipeline() == Pipeline.ENGLISH);
    node.put("inFile", inFile);
    node.put("separators", String.join(" ", shards.separators()));
    StringBuilder letters = new StringBuilder();
    vocabulary.keySet().forEach(letters::append);
    node.put("letters", letters.toString());
    return node;
  }

  /** Everything but the stock index, by name. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < shards.files().size(); i++) {
      ArrayNode lines = JSON.createArrayNode();
      shards.files().get(i).forEach(lines::add);
      files.put("t" + i + ".json", bytes(lines));
    }
    vocabulary.forEach(
        (letter, entries) ->
            files.put("v-" + letter + ".json", bytes(JSON.createArrayNode().add(entries))));
    for (int from = 0; from < documents.size(); from += inFile) {
      int to = Math.min(documents.size(), from + inFile);
      files.put("d" + from / inFile + ".json", bytes(display(documents.subList(from, to))));
    }
    files.put("facets.json", bytes(facets()));
    return files;
  }

  /** Titles and addresses; an address that follows from the title is left out. */
  private static ObjectNode display(List<SearchDocument> documents) {
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
  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** What results can be narrowed by, and runs of documents that have the same of each. */
  private ObjectNode facets() {
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
      if (length > 0 && !java.util.Arrays.equals(before, here)) {
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

  static byte[] bytes(Object json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
