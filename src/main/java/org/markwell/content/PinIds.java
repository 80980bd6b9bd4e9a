package org.markwell.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.yaml.Insertions;
import org.markwell.yaml.Value;

/** Finds what has to be inserted so that every item of a guide has its id written down. */
public final class PinIds {
  private PinIds() {}

  /**
   * The new bytes of every file whose items' ids are derived. Nothing is written.
   *
   * @param root the project's folder
   * @param guide read from there without errors
   */
  public static Map<Path, byte[]> of(Path root, Guide guide) throws IOException {
    Map<Source, List<Item>> derived = new HashMap<>();
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic) {
        for (Item item : topic.items()) {
          if (item.identity().derived()) {
            Source source = item.identity().where().source();
            derived.computeIfAbsent(source, key -> new ArrayList<>()).add(item);
          }
        }
      }
    }
    Map<Path, byte[]> files = new TreeMap<>();
    for (Map.Entry<Source, List<Item>> each : derived.entrySet()) {
      Source source = each.getKey();
      Path file = root.resolve(source.file());
      String written = Files.readString(file, StandardCharsets.UTF_8);
      Insertions insertions = new Insertions(source, written);
      Value.Mapping keys = Frontmatter.of(source, problem -> {}).keys().orElseThrow();
      Map<Integer, Value> values = values(keys);
      for (Item item : each.getValue()) {
        Text where = item.identity().where();
        Value value = values.get(where.start());
        if (value != null) {
          String text = item instanceof Item.Concept ? "term" : "text";
          insertions.id(value, item.id(), text, "definition");
        }
      }
      files.put(file, insertions.apply().getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** The items of all the lists, by where they begin. */
  private static Map<Integer, Value> values(Value.Mapping keys) {
    Map<Integer, Value> values = new HashMap<>();
    for (Value.Entry entry : keys.entries()) {
      if (entry.value() instanceof Value.Sequence list) {
        list.items().forEach(item -> values.put(item.start(), item));
      }
    }
    return values;
  }
}
