package org.markwell.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Stages;
import org.markwell.TestSite;
import org.markwell.model.Code;

/** A theme of the user's own over the default theme, and what no theme may do. */
class ThemeTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void project() {
    site =
        TestSite.in(folder)
            .write("site.yaml", "title: \"G <&> x\"\ntheme: mine\n")
            .write("content/index.md", "# Home\n")
            .write(
                "content/a.md",
                "---\ntitle: \"<b>A</b> & co\"\ntips: [\"One <i>\"]\nextra: {level: \"<u>\"}\n---\n");
  }

  @Test
  void fiveChangesOverrideWhatTheyNameAndNothingElse() {
    site.write(
            "themes/mine/theme.yaml",
            "logo: assets/logo.svg\ncolours:\n  light: {accent: \"#7a1f5c\"}\n")
        .write("themes/mine/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .write(
            "themes/mine/templates/not-found.ftlh",
            "<!DOCTYPE html><@theme.policy/><title>Lost</title>${frame.siteTitle}")
        .write("themes/mine/strings/en.yaml", "tips: Good advice\n")
        .write("themes/mine/partials/search-box.ftlh", "<p class=\"mine\">${frame.kind}</p>")
        .build();
    assertThat(site.problems()).isEmpty();
    Document page = Jsoup.parse(site.page("a.html"));
    assertThat(page.select(".site-title img").attr("src")).isEqualTo("assets/logo.svg");
    assertThat(site.files("site")).containsKey("assets/logo.svg");
    assertThat(page.select("#tips h2").text()).isEqualTo("Good advice");
    assertThat(page.select(".mine").text()).isEqualTo("topic");
    assertThat(site.page("404.html"))
        .startsWith("<!DOCTYPE html><meta http-equiv=\"Content-Security-Policy\"")
        .endsWith(">\n<title>Lost</title>G &lt;&amp;&gt; x");
    assertThat(site.page("assets/css/site.css"))
        .contains("--accent:#7a1f5c;", "--accent:#86d5c6;", "--link:#0b5a51;");
    assertThat(page.select(".skip").text()).isEqualTo("Skip to content");
  }

  @Test
  void aFaultOfATemplateIsToldWhereItIs() {
    site.write("themes/mine/templates/topic.ftlh", "<p>\n  ${nonsense.here}\n").build();
    assertThat(site.problems()).startsWith("themes/mine/templates/topic.ftlh:2:5 error[template]");
    site.write("themes/mine/templates/topic.ftlh", "<p>\n<#if frame.title>\n").build();
    assertThat(site.problems()).contains("themes/mine/templates/topic.ftlh:2:18 error[template]");
    site.write("themes/mine/templates/topic.ftlh", "<#list tips as tip>${tip.nope}</#list>")
        .build();
    assertThat(site.problems())
        .contains("topic.ftlh:1:22 error[template] \"tip.nope\" is not there");
  }

  @Test
  void aSlipInAPartialIsToldThereOnceAndByCheckAsWell() {
    site.write("themes/mine/partials/layout.ftlh", "<#macro page>\n<#if x\n");
    site.build();
    assertThat(site.problems().lines()).hasSize(1);
    assertThat(site.problems()).startsWith("themes/mine/partials/layout.ftlh:");
    Build build = new Build(BuildOptions.of(folder, "test"), Stages.SILENT);
    assertThat(build.check().problems()).extracting(it -> it.code()).containsExactly(Code.TEMPLATE);
  }

  @Test
  void aThemeThatIsNotThereIsAProblemWithTheNearestName() {
    site.write("themes/mine/strings/en.yaml", "tips: T\n").write("site.yaml", "theme: mien\n");
    site.build();
    assertThat(site.problems())
        .startsWith("site.yaml:1:8 error[theme] there is no folder \"themes/mien\"")
        .contains("did you mean \"mine\"?");
  }

  /** Values of theme.yaml, those that may be used and those that would break the styles. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          yes | colours: {light: {accent: "#abc"}}
          yes | colours: {light: {accent: darkslategrey}}
          yes | colours: {light: {accent: "rgb(1 2 3 / 50%)"}}
          no  | colours: {light: {accent: banana}}
          no  | colours: {light: {accent: "url(x)"}}
          no  | colours: {light: {accent: "#12"}}
          yes | fonts: {text: Georgia, serif}
          yes | fonts: {text: 'Noto Sans, "PT Sans 3", ui-serif'}
          no  | fonts: {text: '"Times, serif'}
          no  | fonts: {text: "O'Neill"}
          no  | fonts: {text: 'a;b'}
          yes | sizes: {radius: 0}
          yes | sizes: {text: 112.5%}
          no  | sizes: {text: "12"}
          no  | sizes: {text: "1rem;}</style>"}
          no  | sizes: {text: "calc(1px)"}
          no  | sizes: {text: "1rem/*"}
          no  | colours: {light: {accent: "red}</style><script>"}}
          no  | colours: {light: {accent: "rgb(url(x))"}}
          no  | colours: {light: {accent: "rgb(0 0 0);}"}}
          no  | colours: {light: {accent: "var(--ink)"}}
          no  | colours: {light: {accent: "red\\nblue"}}
          no  | colours: {dark: {accent: "\\72 ed"}}
          no  | fonts: {text: "a</style>"}
          no  | fonts: {text: "url(x)"}
          no  | fonts: {text: "a\\\\"}
          no  | fonts: {text: "'a\\n;}b'"}
          no  | fonts: {text: "@import"}
          no  | sizes: {text: 1rem, text: 2rem}
          no  | logo: "https://evil.example/x.svg"
          no  | logo: "assets/x.svg\\" onload=\\"x"
          no  | logo: "assets/url(x)"
          no  | logo: "//evil.example/x.svg"
          """)
  void onlySoundValuesReachTheStyles(String may, String setting) {
    site.write("themes/mine/theme.yaml", setting.replace("Georgia, serif", "'Georgia, serif'"));
    site.build();
    assertThat(site.problems().isEmpty()).as(site.problems()).isEqualTo(may.equals("yes"));
  }

  @Test
  void aFaultOfASettingOrAStringIsToldWhereItIs() {
    site.write(
            "themes/mine/theme.yaml",
            "logo: ../../site.yaml\ncolours:\n  light:\n    acent: \"#fff\"\n    ink: \"red;}body{display:none\"\nsizes: {text: expression(1)}\n")
        .build();
    assertThat(site.problems())
        .contains(
            "themes/mine/theme.yaml:1:7 error[theme]",
            "themes/mine/theme.yaml:4:5 error[theme] \"acent\" is not a setting of a theme",
            "did you mean \"accent\"?",
            "themes/mine/theme.yaml:5:10 error[theme]",
            "themes/mine/theme.yaml:6:15 error[theme]");
    site.delete("themes/mine/theme.yaml")
        .write("themes/mine/strings/en.yaml", "tips: [a]\n")
        .build();
    assertThat(site.problems()).contains("themes/mine/strings/en.yaml:1:7 error[theme]");
  }

  /** Words that would grow without measure, or are no words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [x, x]\nb: &b [*a, *a]\ntips: *b\n",
        "tips: &t {a: *t}\n",
        "tips: !!java.io.File [/etc/passwd]\n",
        "- tips\n",
        "tips: T\ntips: U\n"
      })
  void stringsAreWordsAndNothingElse(String yaml) {
    site.write("themes/mine/strings/en.yaml", yaml).build();
    assertThat(site.problems()).startsWith("themes/mine/strings/en.yaml:").contains(" error[");
  }

  /** What a stranger's template might try; each is refused, with its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a class                 | ${"freemarker.template.utility.Execute"?new()("id")}
          a class by constructor  | ${"freemarker.template.utility.ObjectConstructor"?new()("java.io.File", "/")}
          the API                 | ${frame?api.getClass()}
          a method                | ${frame.getClass()}
          a method of text        | ${frame.title.getBytes()}
          the class of a record   | ${frame.class.name}
          a file above            | <#include "../../site.yaml">
          a file of the machine   | <#include "/etc/passwd">
          a file by its URL       | <#include "file:///etc/passwd">
          a file far above        | <#import "../../../../../../etc/passwd" as x>
          another data model      | ${.data_model.site.title}
          no escaping             | <#noautoesc>${frame.title}</#noautoesc>
          no escaping by built-in | ${frame.title?no_esc}
          an endless call         | <#macro m><@m/></#macro><@m/>
          an endless page         | <#list 1.. as i>${frame.title}</#list>
          another kind of output  | <#ftl output_format="plainText">${frame.title}
          """)
  void aTemplateCanNotLeaveItsData(String what, String attack) {
    site.write("themes/mine/templates/topic.ftlh", "x\n" + attack).build();
    assertThat(site.problems())
        .as(what)
        .containsPattern("themes/mine/templates/topic.ftlh:\\d+:\\d+ error\\[template\\]");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void everyFileOfAThemeEscapesWhateverItsName() {
    site.write("themes/mine/templates/topic.ftlh", "<#include \"/partials/raw.ftl\">")
        .write("themes/mine/partials/raw.ftl", "${frame.title} ${extra.level} ${tips[0].text}")
        .build();
    assertThat(site.page("a.html"))
        .isEqualTo("&lt;b&gt;A&lt;/b&gt; &amp; co &lt;u&gt; One <i></i>");
  }

  /** Files and folders that are links, to the outside, to the inside and to nowhere. */
  @ParameterizedTest
  @CsvSource({
    "assets/secret.svg, secret.svg",
    "assets/js/a.js, /etc/passwd",
    "assets/more, /etc",
    "templates/topic.ftlh, secret.svg",
    "theme.yaml, secret.svg",
    "strings, /etc",
    "strings/cy.yaml, themes/mine/strings/en.yaml",
    "assets/lost.svg, nowhere.svg",
    "partials/loop, themes/mine"
  })
  void aLinkIsNoPartOfATheme(String link, String target) throws Exception {
    site.write("secret.svg", "SECRET");
    Path place = folder.resolve("themes/mine").resolve(link);
    Files.createDirectories(place.getParent());
    if (!link.equals("strings")) {
      site.write("themes/mine/strings/en.yaml", "tips: T\n");
    }
    Files.createSymbolicLink(place, folder.resolve(target));
    site.build();
    assertThat(site.problems())
        .startsWith("themes/mine/" + link + ":1:1 error[theme] a link can't be part of a theme")
        .hasLineCount(1)
        .doesNotContain("SECRET", "root:");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void aFileThatIsTooLargeIsNamed() throws Exception {
    site.write("themes/mine/strings/en.yaml", "tips: T\n").write("themes/mine/assets/a.mp4", "");
    try (java.io.RandomAccessFile file =
        new java.io.RandomAccessFile(folder.resolve("themes/mine/assets/a.mp4").toFile(), "rw")) {
      file.setLength(ThemeFolder.LARGEST + 1L);
    }
    site.build();
    assertThat(site.problems()).startsWith("themes/mine/assets/a.mp4:1:1 error[theme]");
  }

  @ParameterizedTest
  @CsvSource({"..", ".", "../x", "/etc", "'a/b'", "''", "-", "'mine/'", "'mine\\'"})
  void aThemeIsAFolderBesideTheOthers(String name) {
    site.write("themes/mine/strings/en.yaml", "tips: T\n");
    site.write("site.yaml", "title: T\ntheme: \"" + name.replace("\\", "\\\\") + "\"\n").build();
    assertThat(site.problems()).startsWith("site.yaml:2:");
    assertThat(folder.resolve("site")).doesNotExist();
  }
}
