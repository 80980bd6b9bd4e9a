package org.markwell.lunr;

import java.io.Writer;
import java.util.Comparator;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes an index as JavaScript would: same order of keys, same numbers, same escapes. */
final class StockJson {
  // A writer takes every character as it is; Jackson's own UTF-8 would escape the astral ones.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final Index index;
  private final int[] ranks;
  private final boolean reordered;

  StockJson(Index index) {
    this.index = index;
    int count = index.documentCount();
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = arrayIndex(index.ref(i));
    }
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingLong(document -> keys[document]))
            .mapToInt(Integer::intValue)
            .toArray();
    ranks = new int[count];
    boolean moved = false;
    for (int i = 0; i < count; i++) {
      ranks[order[i]] = i;
      moved |= order[i] != i;
    }
    reordered = moved;
  }

  void write(Writer writer) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), writer)) {
      json.writeStartObject();
      json.writeStringProperty("version", Index.LUNR_VERSION);
      json.writeName("fields");
      json.writeStartArray();
      index.fields().forEach(field -> json.writeString(field.name()));
      json.writeEndArray();
      writeVectors(json);
      writeTerms(json);
      json.writeName("pipeline");
      json.writeStartArray();
      if (index.pipeline() == Pipeline.ENGLISH) {
        json.writeString("stemmer");
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void writeVectors(JsonGenerator json) {
    Vectors vectors = new Vectors(index);
    double[] rarities = IntStream.range(0, index.termCount()).mapToDouble(index::rarity).toArray();
    json.writeName("fieldVectors");
    json.writeStartArray();
    for (int document = 0; document < index.documentCount(); document++) {
      for (int field = 0; field < index.fields().size(); field++) {
        json.writeStartArray();
        json.writeString(index.fields().get(field).name() + "/" + index.ref(document));
        json.writeStartArray();
        for (int at = vectors.start(document, field); at < vectors.end(document, field); at++) {
          int term = vectors.term(at);
          json.writeNumber(term);
          writeThousandths(json, index.thousandths(term, vectors.place(at), field, rarities[term]));
        }
        json.writeEndArray();
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }

  private void writeTerms(JsonGenerator json) {
    json.writeName("invertedIndex");
    json.writeStartArray();
    for (int term : index.sortedTerms().toArray()) {
      json.writeStartArray();
      json.writeString(index.term(term));
      json.writeStartObject();
      json.writeNumberProperty("_index", term);
      for (int field = 0; field < index.fields().size(); field++) {
        json.writeName(index.fields().get(field).name());
        json.writeStartObject();
        for (int place : postings(term, field)) {
          json.writeName(index.ref(index.documentOf(place)));
          json.writeStartObject();
          writePositions(json, place);
          json.writeEndObject();
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writePositions(JsonGenerator json, int place) {
    int[] positions = index.positionsOf(place);
    if (positions == null) {
      return;
    }
    json.writeName("position");
    json.writeStartArray();
    for (int i = 0; i < positions.length; i += 2) {
      json.writeStartArray();
      json.writeNumber(positions[i]);
      json.writeNumber(positions[i + 1]);
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** The places of a term's postings, as JavaScript orders the refs. */
  private int[] postings(int term, int field) {
    if (!reordered) {
      return index.postings(term, field).toArray();
    }
    return index
        .postings(term, field)
        .boxed()
        .sorted(Comparator.comparingInt(place -> ranks[index.documentOf(place)]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  static void writeThousandths(JsonGenerator json, long value) {
    if (value % 1000 == 0) {
      json.writeNumber(value / 1000);
      return;
    }
    int fraction = (int) (Math.abs(value) % 1000);
    StringBuilder text = new StringBuilder(24);
    text.append(value < 0 ? "-" : "").append(Math.abs(value) / 1000).append('.');
    text.append((char) ('0' + fraction / 100));
    if (fraction % 100 != 0) {
      text.append((char) ('0' + fraction / 10 % 10));
    }
    if (fraction % 10 != 0) {
      text.append((char) ('0' + fraction % 10));
    }
    json.writeNumber(text.toString());
  }

  /** The number that JavaScript sorts such a key by, before all others; else the greatest. */
  private static long arrayIndex(String ref) {
    int length = ref.length();
    if (length == 0 || length > 10 || (ref.charAt(0) == '0' && length > 1)) {
      return Long.MAX_VALUE;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      char c = ref.charAt(i);
      if (c < '0' || c > '9') {
        return Long.MAX_VALUE;
      }
      value = 10 * value + (c - '0');
    }
    return value <= 4294967294L ? value : Long.MAX_VALUE;
  }
}
