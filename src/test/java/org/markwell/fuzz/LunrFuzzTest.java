package org.markwell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.markwell.lunr.Field;
import org.markwell.lunr.IndexBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An index of any words is JSON, holds every document, and its terms stand in order. */
final class LunrFuzzTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @FuzzTest(maxDuration = "10m")
  void index(byte[] data) throws IOException {
    String[] texts = new String(data, StandardCharsets.UTF_8).split("\n", 20);
    String written = written(texts);
    JsonNode index = JSON.readTree(written);
    assertThat(index.get("version").asString()).isEqualTo("2.3.9");
    assertThat(index.get("fieldVectors").size()).isEqualTo(2 * texts.length);
    List<String> terms = new ArrayList<>();
    index.get("invertedIndex").forEach(it -> terms.add(it.get(0).asString()));
    assertThat(terms).isSorted().doesNotHaveDuplicates();
    assertThat(written(texts)).isEqualTo(written);
  }

  private static String written(String[] texts) throws IOException {
    IndexBuilder builder = new IndexBuilder(List.of(new Field("title", 10), new Field("body", 1)));
    for (int i = 0; i < texts.length; i++) {
      int middle = texts[i].length() / 2;
      builder.add(
          "/" + i,
          Map.of("title", texts[i].substring(0, middle), "body", texts[i].substring(middle)));
    }
    StringWriter writer = new StringWriter();
    builder.build().write(writer);
    return writer.toString();
  }
}
