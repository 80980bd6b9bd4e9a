package org.markwell.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.internal.util.Escaping;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.markwell.model.Prose;
import org.markwell.model.Source;
import org.markwell.prose.OnScreen;

/**
 * The examples of the CommonMark specification, through our own package. Where we differ on purpose
 * (raw HTML is sanitised, headings move down a level below a page's title, further extensions),
 * what we write stands in {@code spec/commonmark-differences.txt}; one that no longer differs is a
 * fault.
 */
class CommonMarkSpecTest {
  private static final Path DIFFERENCES =
      Path.of("src/test/resources/spec/commonmark-differences.txt");
  private static final String END = "\n=====\n";

  @Test
  void everyExampleRendersAsSpecifiedOrAsListed() throws IOException {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
    assertThat(examples).hasSize(652);
    Map<String, String> differing = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      String ours = render(example.getSource());
      if (!normal(ours).equals(normal(lowered(example.getHtml())))) {
        differing.put("%03d".formatted(i + 1), ours);
      }
    }
    StringBuilder found = new StringBuilder();
    differing.forEach(
        (number, ours) -> found.append(number).append('\n').append(ours.strip()).append(END));
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(DIFFERENCES, found.toString(), StandardCharsets.UTF_8);
    }
    assertThat(found.toString()).isEqualTo(Files.readString(DIFFERENCES));
  }

  /** What we add around CommonMark is taken off: anchors, and attributes of images. */
  private static String render(String markdown) {
    Source source = Source.of("spec.md", markdown);
    Prose prose = new Markdown().blocks(source.slice(0, source.text().length()), problem -> {});
    return OnScreen.of(prose, link -> Escaping.percentEncodeUrl(link.destination()))
        .replaceAll(" id=\"h-[^\"]*\"", "")
        .replace(" loading=\"lazy\"", "");
  }

  /** Below a page's title its body's headings begin at the second level. */
  private static String lowered(String html) {
    String lower = html;
    for (int level = 6; html.contains("<h1>") && level >= 1; level--) {
      int below = Math.min(6, level + 1);
      lower = lower.replace("<h" + level + ">", "<h" + below + ">");
      lower = lower.replace("</h" + level + ">", "</h" + below + ">");
    }
    return lower;
  }

  /** Void elements may end either way, and jsoup spells some entities out. */
  private static String normal(String html) {
    return html.replace(" />", ">").replace("&quot;", "\"").strip();
  }
}
