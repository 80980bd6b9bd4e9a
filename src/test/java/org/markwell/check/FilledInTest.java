package org.markwell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;

class FilledInTest {
  @TempDir Path folder;

  @Test
  void whatNobodyFilledInIsANote() {
    TestSite site =
        TestSite.in(folder)
            .write(
                "content/index.md",
                "---\ntitle: A\n---\nBy [fill in: the\nname], [Fill in:] and [fill in](a.md).\n")
            .write("content/a.md", "# A\n\n::: assessor\nAsk [fill in: whom].\n:::\n");
    String hint = " | write it in place of the square brackets and all that is in them\n";
    String told = " info[unfilled] this has still to be filled in: ";
    assertThat(site.build().problems())
        .isEqualTo(
            ("content/a.md:4:5" + told + "whom" + hint)
                + ("content/index.md:4:4" + told + "the name" + hint)
                + ("content/index.md:5:8" + told + hint));
  }
}
