package org.markwell.emit.search;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.markwell.lunr.Field;
import org.markwell.lunr.Index;
import org.markwell.lunr.IndexBuilder;
import org.markwell.lunr.Pipeline;
import org.markwell.lunr.WordCounts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents of one language as files for the browser. */
final class SearchIndex {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Index index;
  private final Layout layout;
  private final Shards shards;
  private final Map<Character, String> vocabulary;

  private SearchIndex(Index index, Layout layout) {
    this.index = index;
    this.layout = layout;
    shards = Shards.of(index, layout.termFiles());
    vocabulary = layout.hasVocabulary() ? Vocabulary.of(index) : Map.of();
  }

  /** The index of some documents; their words are counted by as many threads as there are. */
  static SearchIndex of(
      String language, List<SearchDocument> documents, Equivalents equivalents, Layout layout) {
    Pipeline pipeline = language.equals("en") ? Pipeline.ENGLISH : Pipeline.NONE;
    IndexBuilder builder = new IndexBuilder(SearchDocument.FIELDS).pipeline(pipeline).b(0);
    List<WordCounts> counts =
        documents.parallelStream()
            .map(it -> builder.count(normalised(it, equivalents, pipeline)))
            .toList();
    for (int i = 0; i < counts.size(); i++) {
      builder.add(Integer.toString(i), counts.get(i), 1);
    }
    return new SearchIndex(builder.build(), layout);
  }

  /** The texts of a document by field, with what other words they may be sought by. */
  private static Map<String, String> normalised(
      SearchDocument document, Equivalents equivalents, Pipeline pipeline) {
    List<List<String>> fields = document.texts().fields();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String words = Normaliser.normalise(fields.get(i));
      texts.put(SearchDocument.FIELDS.get(i).name(), equivalents.extend(words, pipeline));
    }
    return texts;
  }

  /** What the manifest says of the index. */
  ObjectNode manifest() {
    ObjectNode node = JSON.createObjectNode();
    node.put("documents", index.documentCount());
    ArrayNode fields = node.putArray("fields");
    for (Field field : index.fields()) {
      fields.addArray().add(field.name()).add((int) field.boost());
    }
    node.put("k1", index.k1());
    node.put("stemmed", index.pipeline() == Pipeline.ENGLISH);
    node.put("inFile", layout.inFile());
    node.put("separators", String.join(" ", shards.separators()));
    StringBuilder letters = new StringBuilder();
    vocabulary.keySet().forEach(letters::append);
    node.put("letters", letters.toString());
    return node;
  }

  /** A file of terms; an empty one past the last. */
  byte[] terms(int file) {
    ArrayNode lines = JSON.createArrayNode();
    if (file < shards.files().size()) {
      shards.files().get(file).forEach(lines::add);
    }
    return bytes(lines);
  }

  /** The terms of a letter. */
  byte[] vocabulary(char letter) {
    return bytes(JSON.createArrayNode().add(vocabulary.getOrDefault(letter, "")));
  }

  /** The whole index for stock lunr. */
  byte[] stock() {
    StringWriter json = new StringWriter();
    index.write(json);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(Object json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
