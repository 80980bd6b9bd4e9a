package org.markwell.cli;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwell.lunr.Field;
import org.markwell.lunr.IndexBuilder;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Documents written as JSON, one array of them or one after the other (as in JSON Lines), read one
 * at a time.
 */
final class LunrDocuments {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private final String file;
  private final List<Field> fields;
  private final String ref;
  private final @Nullable String boost;
  private final Consumer<Problem> problems;

  /**
   * @param file as people know it, for messages
   * @param ref the key that names a document
   * @param boost the key that says how much it counts, if any does
   */
  LunrDocuments(
      String file,
      List<Field> fields,
      String ref,
      @Nullable String boost,
      Consumer<Problem> problems) {
    this.file = file;
    this.fields = fields;
    this.ref = ref;
    this.boost = boost;
    this.problems = problems;
  }

  /**
   * Adds every document that can be; what can't is a problem. A byte order mark is left out.
   *
   * @param reader must support marking, and refuse bytes that are no text
   */
  void addTo(IndexBuilder builder, Reader reader) throws IOException {
    try {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      addAll(builder, reader);
    } catch (CharacterCodingException e) {
      reportNotUtf8();
    }
  }

  private void addAll(IndexBuilder builder, Reader reader) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), reader)) {
      JsonToken token = parser.nextToken();
      boolean array = token == JsonToken.START_ARRAY;
      for (token = array ? parser.nextToken() : token;
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          addDocument(builder, parser);
        } else {
          report(
              parser.currentTokenLocation(),
              Code.WRONG_TYPE,
              "a document must be an object",
              "write {\"" + ref + "\": …} for each");
          parser.skipChildren();
        }
      }
      if (array && parser.nextToken() != null) {
        report(
            parser.currentTokenLocation(),
            Code.INVALID_JSON,
            "something follows the end of the list",
            "put all documents into one list, or one on each line without a list");
      }
    } catch (JacksonException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        reportNotUtf8();
        return;
      }
      report(
          e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation(),
          Code.INVALID_JSON,
          "this is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""),
          "mend it here; what follows was not read");
    }
  }

  private void addDocument(IndexBuilder builder, JsonParser parser) {
    TokenStreamLocation start = parser.currentTokenLocation();
    Map<String, String> texts = new HashMap<>();
    double weight = 1;
    String name = null;
    boolean sound = true;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean wanted = key.equals(ref) || fields.stream().anyMatch(it -> it.name().equals(key));
      if (key.equals(boost) && value.isNumeric()) {
        weight = parser.getDoubleValue();
      } else if (wanted && value.isStructStart()) {
        sound = false;
        report(
            parser.currentTokenLocation(),
            Code.WRONG_TYPE,
            "\"" + key + "\" is a list or an object",
            "join its texts with a space: lunr would make each one term, spaces and all");
      } else if (wanted && value != JsonToken.VALUE_NULL) {
        String text = value.isNumeric() ? number(parser.getDoubleValue()) : parser.getString();
        texts.put(key, text);
        name = key.equals(ref) ? text : name;
      } else if (key.equals(boost) && value != JsonToken.VALUE_NULL) {
        sound = false;
        report(
            parser.currentTokenLocation(),
            Code.WRONG_TYPE,
            "\"" + key + "\" must be a number",
            "write 2 to let the document count twice");
      }
      parser.skipChildren();
    }
    if (name == null && sound) {
      report(start, Code.MISSING_KEY, "a document has no \"" + ref + "\"", "name it, or say --ref");
    } else if (name != null && sound) {
      add(builder, name, texts, weight, start);
    }
  }

  private void add(
      IndexBuilder builder,
      String name,
      Map<String, String> texts,
      double weight,
      TokenStreamLocation start) {
    try {
      builder.add(name, texts, weight);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      report(start, Code.DUPLICATE_ID, message, "give each document a name of its own");
    }
  }

  /** A number as JavaScript writes it: the fewest digits that give it again. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    } else if (Double.isInfinite(value)) {
      // As any number is read that is too large for one.
      return value > 0 ? "Infinity" : "-Infinity";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal digits = exact;
    for (int precision = 1; precision <= 17; precision++) {
      digits = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (digits.doubleValue() == value) {
        break;
      }
    }
    BigDecimal shortest = digits.stripTrailingZeros();
    int point = shortest.precision() - shortest.scale();
    if (point > -6 && point <= 21) {
      return shortest.toPlainString();
    }
    String all = shortest.unscaledValue().abs().toString();
    String fraction = all.length() == 1 ? "" : "." + all.substring(1);
    String sign = value < 0 ? "-" : "";
    return sign + all.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
  }

  private void reportNotUtf8() {
    Position top = Position.startOf(file);
    problems.accept(Problem.of(Code.NOT_UTF8, top, "this is not UTF-8", "save it as UTF-8"));
  }

  private void report(TokenStreamLocation where, Code code, String message, String hint) {
    int line = Math.max(1, where.getLineNr());
    int column = Math.max(1, where.getColumnNr());
    problems.accept(Problem.of(code, new Position(file, line, column), message, hint));
  }
}
