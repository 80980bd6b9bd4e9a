package org.markwell.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.TestSite;
import org.markwell.model.Source;

/** The policy of a page names what the page's theme wrote into it, and nothing else. */
class PolicyTest {
  private static final String PAGE = "themes/mine/templates/topic.ftlh";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void project() {
    site =
        TestSite.in(folder)
            .write("site.yaml", "title: T\ntheme: mine\n")
            .write("content/index.md", "# Home\n")
            .write("content/a.md", "---\ntitle: \"A</script>\"\ntips: [One]\n---\n");
  }

  private static String hash(Element code) throws Exception {
    byte[] sum =
        MessageDigest.getInstance("SHA-256").digest(code.data().getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
  }

  private static String policy(Document page) {
    return page.select("meta[http-equiv]").attr("content");
  }

  @Test
  void codeAboveAndBelowIsNamedWhereThePolicyStandsWhateverItsLineEnds() throws Exception {
    site.write(
            PAGE,
            "<!DOCTYPE html>\r\n<head><@theme.policy/><title>é</title>\r\n"
                + "<#assign kept><@theme.script>\r\nkept(\"é\")\r\n</@theme.script></#assign>\r\n"
                + "<@theme.style>p{}</@theme.style></head><@theme.script>x\r\ry</@theme.script>${kept}")
        .build();
    assertThat(site.problems()).isEmpty();
    Document page = Jsoup.parse(site.page("a.html"));
    List<Element> scripts = page.select("script");
    assertThat(scripts).hasSize(2);
    assertThat(policy(page))
        .contains("script-src 'self' " + hash(scripts.get(1)) + " " + hash(scripts.get(0)) + ";")
        .contains("style-src 'self' " + hash(page.selectFirst("style")) + ";");
    assertThat(site.page("a.html")).doesNotContain("x\r").contains("x\n\ny");
    // Bytes before it were counted, not characters.
    assertThat(page.select("title").text()).isEqualTo("é");
  }

  /** More kinds of code than are remembered: each page still names its own. */
  @Test
  void codeThatDiffersFromPageToPageIsNamedOnEach() throws Exception {
    for (int i = 0; i < 40; i++) {
      site.write("content/n" + i + ".md", "---\ntitle: N" + i + "\ntips: [One]\n---\n");
    }
    site.write(
            PAGE,
            "<!DOCTYPE html><@theme.policy/><@theme.script>a()</@theme.script>"
                + "<@theme.script>\"${frame.title?js_string}\"</@theme.script>")
        .build();
    assertThat(site.problems()).isEmpty();
    for (int i = 0; i < 40; i++) {
      Document page = Jsoup.parse(site.page("n" + i + ".html"));
      List<Element> scripts = page.select("script");
      assertThat(policy(page))
          .contains("'self' " + hash(scripts.get(0)) + " " + hash(scripts.get(1)) + ";");
    }
  }

  @Test
  void theSameCodeStandsOnAllPagesOfTheDefaultTheme() {
    site.write("site.yaml", "title: \"Other</script>\"\nbase_url: https://a.example/x/\n").build();
    assertThat(policy(Jsoup.parse(site.page("index.html"))))
        .isEqualTo(policy(Jsoup.parse(site.page("a.html"))))
        .isEqualTo(policy(Jsoup.parse(site.page("404.html"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no policy first     | <@theme.script>a</@theme.script> | 1:1 | must stand in the page before it
          two of them         | <@theme.policy/><@theme.policy/> | 1:17 | the page has its policy already
          kept for later      | <#assign a><@theme.policy/></#assign> | 1:12 | must stand in the page itself
          an end in the code  | <@theme.policy/><@theme.script>"</ScRipt"</@theme.script> | 1:17 | can't stand so
          a comment's begin   | <@theme.policy/><@theme.script>"<!--"</@theme.script> | 1:17 | can't stand so
          a title's end       | <@theme.policy/><@theme.style></style</@theme.style> | 1:17 | can't stand so
          a file elsewhere    | <@theme.policy/><@theme.script src="https://a.example/"/> | 1:17 | can't have the attribute "src"
          a handler           | <@theme.policy/><@theme.script onload="x"/> | 1:17 | can't have the attribute "onload"
          no file             | <@theme.policy/><@theme.style file="../site.yaml"/> | 1:17 | the theme has no file
          no text             | <@theme.policy/><@theme.script id=7/> | 1:17 | must be text
          """)
  void whatWouldNotHoldIsAFault(String what, String template, String at, String message) {
    site.write(PAGE, template).build();
    assertThat(site.problems()).as(what).contains(PAGE + ":" + at + " error[template]", message);
    assertThat(folder.resolve("site")).doesNotExist();
  }

  /** What the text of a template shows, with the place; {@code -} for what is right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script>a()</script>                                   | 1:1 this script does not run
          <p>é</p><SCRIPT TYPE=module>a()</SCRIPT>               | 1:9 this script does not run
          <script defer src="${frame.root}a.js"></script>        | -
          <script<#if a gt b> src="a.js"</#if>></script>         | -
          <script type="application/ld+json">{"<b onclick=''>": 1}</script> | -
          <script type="text/x-template"><style></style></script> | -
          <@theme.script>document.write("<script>x</script>")</@theme.script> | -
          <@theme.script data\\-a="${b}">x</@theme.script><style>a{}</style> | 1:48 these styles do not hold
          <#-- <style> --><!-- <style> -->                       | -
          ${"<style>"}${{"a": "}<style>"}["a"]}                  | -
          <#if a == "<style>" && (b > c)><p style="color:red">   | 1:32 a style attribute does not hold
          <p <#if x>style='a'</#if>>                             | 1:1 a style attribute does not hold
          <p data-style="a" title="style=b">style="c"            | -
          <a href="#" onclick=go()>                              | 1:1 "onclick" does not run
          <input on>                                             | -
          <a href=" JavaScript:x()">                             | 1:1 the script in "href" does not run
          <img src="https://a.example/b.png">                    | 1:1 "https://a.example/b.png" is not fetched
          <img src="${frame.logo}" alt="//">                     | -
          <a href="https://a.example/">, <link rel="license" href="https://b.example/"> | -
          <link rel="alternate stylesheet" href="//a.example/b.css"> | 1:1 "//a.example/b.css" is not fetched
          <!DOCTYPE html><html><head>                            | 1:1 pages of this template have no
          <!DOCTYPE html><html><head><@theme.policy/>            | -
          <header>a < b && c <                                   | -
          <p title="unclosed                                     | -
          ${"unclosed                                            | -
          """)
  void theTextOfATemplateShowsWhatIsBlocked(String template, String expected) {
    String found =
        String.join(
            "; ",
            Blocked.in(Source.of("t.ftlh", template)).stream()
                .map(it -> it.position().line() + ":" + it.position().column() + " " + it.message())
                .toList());
    if (expected.equals("-")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).startsWith(expected).doesNotContain("; ");
    }
  }

  @Test
  void whatIsBlockedIsAWarningOfTheBuildAndPrintIsLetBe() {
    String line = "<p>\n<p style=\"a\">\n";
    site.write("themes/mine/partials/icons.ftlh", "<#macro icon name><i style=\"a\"></i></#macro>")
        .write("themes/mine/templates/print/more.ftlh", line)
        .write("themes/mine/templates/forms/more.ftlh", line)
        .build();
    assertThat(site.problems().lines())
        .hasSize(2)
        .anyMatch(it -> it.startsWith("themes/mine/partials/icons.ftlh:1:19 warning[policy]"))
        .anyMatch(it -> it.startsWith("themes/mine/templates/forms/more.ftlh:2:1 warning[policy]"));
    assertThat(folder.resolve("site")).exists();
  }

  /** Strangers decide how long and how odd a template is. */
  @Test
  void anyTemplateIsLookedThroughInOnePass() {
    for (String piece :
        List.of("<a ", "<a b=\"", "${", "<#if (", "<script>", "<!--", "<@theme.script ")) {
      assertThat(Blocked.in(Source.of("t.ftlh", piece.repeat(200_000)))).isNotNull();
    }
  }
}
