package org.markwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.markwell.content.keys.Keys;

/** The reader's keys and {@code docs/frontmatter.md} say the same. */
class FrontmatterDocsTest {
  private static final Map<String, List<String>> READ = new LinkedHashMap<>();

  static {
    READ.put("page", Keys.PAGE);
    READ.put("qualification", more(Keys.QUALIFICATION));
    READ.put("unit", more(Keys.UNIT));
    READ.put("outcome", Keys.OUTCOME);
    READ.put("criterion", Keys.CRITERION);
    READ.put("topic", more(Keys.TOPIC));
    READ.put("concept", Keys.CONCEPT);
    READ.put("tip", Keys.TIP);
    READ.put("misconception", Keys.MISCONCEPTION);
    READ.put("marking point", Keys.MARKING_POINT);
    READ.put("minimum", Keys.MINIMUM);
    READ.put("change", Keys.CHANGE);
    READ.put("site.yaml", Keys.SITE);
    READ.put("headings", Keys.HEADINGS);
    READ.put("search", Keys.SEARCH);
    READ.put("handbook", Keys.HANDBOOK);
    READ.put("centre", Keys.CENTRE);
    READ.put("registers", List.of());
    READ.put("legislation", Keys.LAW);
    READ.put("models", Keys.MODEL);
    READ.put("step", Keys.STEP);
    READ.put("abbreviations", Keys.ABBREVIATION);
    READ.put("verbs", Keys.VERB);
    READ.put("evidence", Keys.EVIDENCE);
    READ.put("synonyms", Keys.SYNONYMS);
  }

  private static List<String> more(List<String> keys) {
    return keys.stream().filter(key -> !Keys.PAGE.contains(key)).toList();
  }

  @Test
  void everyKeyIsDocumentedAndEveryDocumentedKeyIsRead() throws IOException {
    Map<String, List<String>> written = new LinkedHashMap<>();
    String section = "";
    for (String line : Files.readAllLines(Path.of("docs/frontmatter.md"))) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
        written.put(section, new ArrayList<>());
      } else if (line.startsWith("| `")) {
        written.get(section).add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    assertThat(written).isEqualTo(READ);
  }
}
