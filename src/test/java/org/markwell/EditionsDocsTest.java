package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** The private content root that {@code docs/editions.md} shows, beside our own guide. */
class EditionsDocsTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("`(private/[^`]+\\.md)`\n\n```markdown\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void privateGuidanceIsInTheAssessorEditionAndNowhereElse() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/editions.md")));
    assertThat(example.find()).isTrue();
    TestSite site = TestSite.guide(folder);
    String yaml = Files.readString(folder.resolve("site.yaml"));
    site.write("site.yaml", yaml + "\ncontent: [content, private]\n");
    site.write(example.group(1), example.group(2));
    site.write(
        "private/level-1-customer-service/handbook/90-moderation.md",
        "---\ntitle: Moderation\n---\nKept within the centre.\n");
    site.build(Audience.ASSESSOR).build();
    assertThat(site.problems()).isEmpty();

    String[] secrets = {
      "second pair of initials", "Explains a change of plan", "tidy plan", "one entry at random"
    };
    String topic = "level-1-customer-service/personal-performance/personal-performance.html";
    String unit = "level-1-customer-service/personal-performance/handbook.html";
    String handbook = "level-1-customer-service/handbook/index.html";
    for (String page : new String[] {topic, unit, handbook}) {
      assertThat(site.page("../site-assessor/" + page)).contains(secrets);
    }
    assertThat(site.page("../site-assessor/" + handbook)).contains("Kept within the centre.");
    String learner = site.files("site").toString();
    for (String secret : secrets) {
      assertThat(learner.contains(secret)).as(secret).isFalse();
    }
    assertThat(learner.contains("Kept within the centre.")).isFalse();
  }
}
