package org.markwell.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.markwell.Checked;

/** A whole file of a topic: problems at their places, or a page that does no harm. */
final class TopicFuzzTest {
  private static final Fuzzed GUIDE = new Fuzzed("content/u/topic.md");

  @FuzzTest(maxDuration = "10m")
  void topic(byte[] file) {
    Checked checked = GUIDE.check(file);
    if (Fuzzed.isPublished(checked)) {
      GUIDE.page(checked, "u/topic.html").ifPresent(it -> check(it, new String(file)));
    }
  }

  private static void check(String page, String from) {
    Element main = Jsoup.parse(page).selectFirst("main");
    // The theme's own, where a review is due.
    main.select("script[src=../assets/js/overdue.js]").remove();
    Harmless.check(main, from);
  }
}
