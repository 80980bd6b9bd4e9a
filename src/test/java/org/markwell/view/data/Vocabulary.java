package org.markwell.view.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The vocabulary of schema.org with its types, their properties and what these take, read from the
 * declarations that the npm package schema-dts makes of it ({@code mvn generate-resources} brings
 * it).
 */
public final class Vocabulary {
  private static final Path FILE = Path.of("target/npm/node_modules/schema-dts/dist/schema.d.ts");
  private static final Pattern HEAD =
      Pattern.compile("(?:export )?interface (\\w+?)(Base|Leaf) extends ([^{]+) \\{");
  private static final Pattern PROPERTY =
      Pattern.compile("\\s+\"(\\w+)\"\\?: SchemaValue<(.+), \"\\w+\">;");
  private static final Pattern TEXT = Pattern.compile("export type (\\w+) = (?:.* \\| )?string;");

  private final Map<String, List<String>> parents = new HashMap<>();
  private final Map<String, Map<String, List<String>>> properties = new HashMap<>();
  private final Set<String> leaves = new HashSet<>();
  private final Set<String> texts = new HashSet<>();

  private Vocabulary(List<String> lines) {
    String in = "";
    for (String line : lines) {
      Matcher head = HEAD.matcher(line);
      Matcher property = PROPERTY.matcher(line);
      Matcher text = TEXT.matcher(line);
      if (head.lookingAt()) {
        in = head.group(1);
        List<String> above = parents.computeIfAbsent(in, key -> new ArrayList<>());
        for (String parent : head.group(3).split(", ")) {
          if (parent.endsWith("Base") && !parent.equals(in + "Base")) {
            above.add(parent.substring(0, parent.length() - "Base".length()));
          }
        }
        if (head.group(2).equals("Leaf")) {
          leaves.add(in);
        }
      } else if (property.matches()) {
        properties
            .computeIfAbsent(in, key -> new HashMap<>())
            .put(property.group(1), List.of(property.group(2).split(" \\| ")));
      } else if (text.matches()) {
        texts.add(text.group(1));
      }
    }
  }

  /** Reads it from where Maven put it. */
  public static Vocabulary read() {
    try {
      return new Vocabulary(Files.readAllLines(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("run mvn generate-resources first", e);
    }
  }

  /** What is wrong with the JSON-LD of a page, if anything. */
  public List<String> faults(JsonNode document) {
    List<String> faults = new ArrayList<>();
    if (!document.path("@context").asString("").equals("https://schema.org")) {
      faults.add("no context of schema.org");
    }
    if (document.path("@graph").isEmpty()) {
      faults.add("no things");
    }
    document.path("@graph").forEach(it -> thing(it, faults));
    return faults;
  }

  private void thing(JsonNode thing, List<String> faults) {
    String type = thing.path("@type").asString("");
    if (!leaves.contains(type)) {
      faults.add("no type " + type);
      return;
    }
    for (Map.Entry<String, JsonNode> property : thing.properties()) {
      if (property.getKey().startsWith("@")) {
        continue;
      }
      Set<String> range = new TreeSet<>();
      all(type)
          .forEach(
              it ->
                  range.addAll(
                      properties
                          .getOrDefault(it, Map.of())
                          .getOrDefault(property.getKey(), List.of())));
      String name = type + "." + property.getKey();
      if (range.isEmpty()) {
        faults.add("no property " + name);
      }
      if (property.getValue().isArray()) {
        property.getValue().forEach(it -> value(name, it, range, faults));
      } else {
        value(name, property.getValue(), range, faults);
      }
    }
  }

  private void value(String name, JsonNode value, Set<String> range, List<String> faults) {
    boolean fits;
    if (value.isObject()) {
      thing(value, faults);
      fits = all(value.path("@type").asString("")).anyMatch(range::contains);
    } else if (value.isInt()) {
      fits = range.contains("Integer") || range.contains("Number");
    } else {
      fits = value.isString() && range.stream().anyMatch(texts::contains);
      if (range.equals(Set.of("URL")) && !value.asString().matches("https?://.+")) {
        fits = false;
      }
    }
    if (!fits) {
      faults.add(name + " takes " + range + ", not " + value);
    }
  }

  /** A type with all that it is a kind of. */
  private Stream<String> all(String type) {
    return Stream.concat(
        Stream.of(type), parents.getOrDefault(type, List.of()).stream().flatMap(this::all));
  }
}
