package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.model.Audience;

/** Every kind of page of our guide in a real browser: nobody is shut out. */
class AccessibilityTest {
  @TempDir static Path folder;
  private static Browser browser;
  private static SiteServer learner;
  private static SiteServer assessor;

  /** One page of each kind, by the class of its body. */
  private static final Map<String, String> kinds = new TreeMap<>();

  @BeforeAll
  static void open() {
    browser = Browser.start();
    TestSite site = TestSite.guide(folder).build().build(Audience.ASSESSOR);
    learner = SiteServer.of(folder.resolve("site"), "/customer-service/");
    assessor = SiteServer.of(folder.resolve("site-assessor"), "/customer-service/");
    site.files("site")
        .forEach(
            (path, html) -> {
              if (path.endsWith(".html")) {
                kinds.putIfAbsent(Jsoup.parse(html).body().className(), path);
              }
            });
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      learner.close();
      assessor.close();
    }
  }

  @Test
  void axeFindsNothingOnAnyKindOfPage() {
    try (Tab tab = browser.tab()) {
      for (SiteServer edition : List.of(learner, assessor)) {
        for (String scheme : List.of("light", "dark")) {
          tab.colours(scheme);
          for (int width : new int[] {360, 1280}) {
            tab.size(width, 800);
            kinds.forEach(
                (kind, path) -> {
                  tab.open(edition.address(path));
                  assertThat(tab.axe()).as("%s, %s, %d px", path, scheme, width).isEmpty();
                  assertThat(tab.faults()).as(path).isEmpty();
                });
          }
        }
      }
    }
  }
}
