import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.markwell.lunr.Field;
import org.markwell.lunr.Index;
import org.markwell.lunr.IndexBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bytes of memory for each posting of an index: {@code java -cp target/markwell.jar
 * bench/LunrMemory.java DOCUMENTS.jsonl}. What a builder keeps of words it has met is counted too.
 */
public class LunrMemory {
  public static void main(String[] arguments) throws Exception {
    long before = used();
    IndexBuilder builder =
        new IndexBuilder(
            List.of(
                new Field("title", 10),
                new Field("concepts", 5),
                new Field("notes", 2),
                new Field("body", 1)));
    try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
      lines.forEach(
          line -> {
            JsonNode document = JsonMapper.shared().readTree(line);
            Map<String, String> texts = new HashMap<>();
            document.forEachEntry((key, value) -> texts.put(key, value.asString()));
            builder.add(texts.get("id"), texts);
          });
    }
    long building = used() - before;
    Index index = builder.build();
    long both = used() - before;
    System.out.printf(
        "%,d postings of %,d terms in %,d documents: %.1f bytes each while building, %.1f in the index%n",
        index.postingCount(),
        index.termCount(),
        index.documentCount(),
        (double) building / index.postingCount(),
        (double) (both - building) / index.postingCount());
    if (builder.build() == index) {
      throw new IllegalStateException();
    }
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
