package org.markwell.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.markwell.Checked;
import org.markwell.model.Code;

/** Whatever stands around it, a passage for assessors is cut out, or nothing is published. */
final class PassageFuzzTest {
  private static final String CANARY = "zirconium";
  private static final Fuzzed GUIDE = new Fuzzed("content/u/topic.md");

  @FuzzTest(maxDuration = "10m")
  void passage(byte[] around) {
    String text = new String(around, UTF_8);
    int middle = text.length() / 2;
    if (middle > 0 && Character.isHighSurrogate(text.charAt(middle - 1))) {
      middle--;
    }
    String page =
        "---\ntitle: Topic\n---\n"
            + text.substring(0, middle)
            + "\n\n::: assessor\n"
            + CANARY
            + "\n:::\n\n"
            + text.substring(middle);
    Checked checked = GUIDE.check(page.getBytes(UTF_8));
    // In a code block that ends it is an example, which the author is told.
    if (Fuzzed.isPublished(checked) && !Fuzzed.tells(checked, Code.FENCE_IN_CODE)) {
      assertThat(GUIDE.page(checked, "u/topic.html").orElse("")).doesNotContain(CANARY);
      assertThat(GUIDE.page(checked, "index.html").orElse("")).doesNotContain(CANARY);
    }
  }
}
