package org.markwell.lunr;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Settings and documents, to be indexed by both. */
record Spec(
    List<Field> fields,
    @Nullable Double k1,
    @Nullable Double b,
    boolean positions,
    Pipeline pipeline,
    List<Document> documents) {

  record Document(Map<String, String> texts, double boost) {}

  private static final String[] WORDS = {
    "the",
    "The",
    "complaint",
    "complaints",
    "service",
    "serving",
    "policies",
    "well-being",
    "1914–18",
    "and/or",
    "macbeth's",
    "macbeth’s",
    "café",
    "tŷ",
    "ŵyn",
    "😀",
    "hel😀lo",
    "—",
    "...",
    "__proto__",
    "constructor",
    "toString",
    "valueOf",
    "C++",
    ".NET",
    "3.14",
    "1,000",
    "x\u0000y",
    "a\u001fb",
    "q\"q",
    "b\\s",
    "\u2028",
    "\u0085",
    "\u200b",
    "\u007f",
    "straße",
    "İSTANBUL",
    "yes",
    "syzygy",
    "hopping",
    "a/b",
    "_",
    "ﬁne",
    "\ud800",
    "x\udc00ed",
    "relational",
    "generalizations",
    "K",
    "\ufeff",
    "</script>",
    "\t\r\n\f\b"
  };

  /** Refs that objects of JavaScript treat in their own ways. */
  static final List<String> REFS =
      List.of(
          "a/b",
          "__proto__",
          "constructor",
          "01",
          "-1",
          "4294967294",
          "4294967295",
          "1.5",
          "",
          "é😀",
          "a\"b",
          "10",
          "9",
          "0",
          "ref");

  /** Without the array indexes past 2^31, which Rhino wrongly takes for other names. */
  static final List<String> REFS_OF_31_BITS =
      REFS.stream().filter(ref -> !ref.startsWith("42949")).toList();

  private static final double[] BOOSTS = {1, 1, 1, 10, 0, 0.1, -2, 1e5, 3.7, Double.NaN};

  static Spec random(long seed, List<String> oddRefs) {
    Random random = new Random(seed);
    List<Field> fields = new ArrayList<>();
    for (String name :
        List.of("title", "concepts", "notes", "body").subList(0, 1 + random.nextInt(4))) {
      fields.add(new Field(name, pick(random, BOOSTS)));
    }
    List<Document> documents = new ArrayList<>();
    List<String> refs = new ArrayList<>(oddRefs);
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      Map<String, String> texts = new LinkedHashMap<>();
      texts.put(
          "id",
          !refs.isEmpty() && random.nextBoolean()
              ? refs.remove(random.nextInt(refs.size()))
              : "" + (100 - i));
      for (Field field : fields) {
        if (random.nextInt(5) > 0) {
          texts.put(field.name(), text(random));
        }
      }
      documents.add(new Document(texts, random.nextInt(3) == 0 ? pick(random, BOOSTS) : 1));
    }
    return new Spec(
        fields,
        random.nextBoolean() ? null : (Double) (double) random.nextInt(30) / 10,
        random.nextBoolean() ? null : (Double) (random.nextInt(16) / 10.0 - 0.2),
        random.nextInt(3) == 0,
        Pipeline.ENGLISH,
        documents);
  }

  private static double pick(Random random, double[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      if (random.nextInt(6) == 0) {
        text.append((char) random.nextInt(0x3100)).append((char) ('a' + random.nextInt(26)));
      } else {
        text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      text.append(random.nextInt(8) == 0 ? "" : random.nextInt(8) == 0 ? "-" : " ");
    }
    return text.toString();
  }

  /** The same with words as they are. */
  Spec unstemmed() {
    return new Spec(fields, k1, b, positions, Pipeline.NONE, documents);
  }

  /** As JSON, lone surrogates replaced, since lunr.js would keep them. */
  String json() {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("fields", fields);
    if (k1 != null) {
      spec.put("k1", k1);
    }
    if (b != null) {
      spec.put("b", b);
    }
    spec.put("positions", positions);
    if (pipeline == Pipeline.NONE) {
      spec.put("plain", true);
    }
    List<Object> list = new ArrayList<>();
    for (Document document : documents) {
      Map<String, String> texts = new LinkedHashMap<>();
      document.texts().forEach((k, v) -> texts.put(k, repaired(v)));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("texts", texts);
      one.put("boost", Double.isNaN(document.boost()) ? null : (Double) document.boost());
      list.add(one);
    }
    spec.put("documents", list);
    return JsonMapper.shared().writeValueAsString(spec);
  }

  static String repaired(String text) {
    return text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  Index index() {
    IndexBuilder builder = new IndexBuilder(fields).pipeline(pipeline);
    if (k1 != null) {
      builder.k1(k1);
    }
    if (b != null) {
      builder.b(b);
    }
    if (positions) {
      builder.withPositions();
    }
    documents.forEach(it -> builder.add(it.texts().get("id"), it.texts(), it.boost()));
    return builder.build();
  }

  static String written(Index index) {
    StringWriter writer = new StringWriter();
    index.write(writer);
    return writer.toString();
  }
}
