package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy that hosts are told to send is the one that pages carry, and keeps them unframed. */
class HostingHeadersTest {
  private static final Path DOC = Path.of("docs/hosting-headers.md");
  private static final String UNFRAMED = "; frame-ancestors 'none'";
  private static final Pattern POLICY = Pattern.compile("default-src [^\"\n]*");

  @TempDir Path folder;

  @Test
  void thePolicyOfTheDocsIsThatOfThePages() throws IOException {
    TestSite site =
        TestSite.in(folder)
            .write("site.yaml", "title: Any\nbase_url: https://a.example/b/\n")
            .write("content/index.md", "# Home\n")
            .build();
    String own =
        Jsoup.parse(site.page("index.html")).select("meta[http-equiv]").attr("content") + UNFRAMED;
    String doc = Files.readString(DOC);
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(DOC, POLICY.matcher(doc).replaceAll(Matcher.quoteReplacement(own)));
      return;
    }
    List<String> told = POLICY.matcher(doc).results().map(it -> it.group()).toList();
    assertThat(told).hasSize(2).containsOnly(own);
    assertThat(doc).contains("Content-Security-Policy: " + UNFRAMED.substring(2));
  }
}
