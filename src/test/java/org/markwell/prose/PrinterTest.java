package org.markwell.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.markdown.Markdown;
import org.markwell.model.Prose;
import org.markwell.model.Source;
import org.markwell.prose.Printer.Medium;

/** What is decided only when a text is printed. */
class PrinterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>no <b>passage</b></p>|<p>no <b>passage</b></p>
          <details>a</details>b|<div class="callout details">a</div>b
          <details class="x-a">a</details>|<div class="callout details">a</div>
          <details open>a</details>|<div class="callout details">a</div>
          <details open="">a</details>|<div class="callout details">a</div>
          <details open id="x" lang="cy">a</details>|<div class="callout details" id="u-x" lang="cy">a</div>
          <details title="an open class > here">a</details>|<div class="callout details" title="an open class &gt; here">a</div>
          <details title="$1 \\ x">a</details>|<div class="callout details" title="$1 \\ x">a</div>
          <p title="<details>">a</p><summary>b</summary>|<p title="&lt;details&gt;">a</p><div class="callout-title">b</div>
          <details><summary class="x-b">x</summary><details>y</details></details>|<div class="callout details"><div class="callout-title">x</div><div class="callout details">y</div></div>
          """,
      quoteCharacter = '\u0001')
  void whatFoldsIsOpenOnPaper(String html, String open) {
    assertThat(paper(html, new HeadingStyle.AsWritten()).strip()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ## A|<h3 id="h-a">A</h3>
          #### A|<h3 id="h-a">A</h3>
          ## A #### B ## C|<h3 id="h-a">A</h3> <h4 id="h-b">B</h4> <h3 id="h-c">C</h3>
          ### A ## B #### C ### D|<h3 id="h-a">A</h3> <h3 id="h-b">B</h3> <h4 id="h-c">C</h4> <h4 id="h-d">D</h4>
          <h4 class="x-a" lang="cy">A</h4>|<h3 class="x-a" lang="cy">A</h3>
          """)
  void headingsStandBelowTheirPlaceAndSkipNoStep(String markdown, String html) {
    String lines = markdown.replaceAll(" (?=##)", "\n");
    assertThat(paper(lines, new HeadingStyle.Below(2)).strip().replace('\n', ' ')).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ## A *b*|<p class="minor" id="h-a-b"><b>A <em>b</em></b></p>
          <h4 class="x-a" lang="cy">A</h4>|<p class="minor" lang="cy"><b>A</b></p>
          - [x] done|<ul> <li><span class="tick">\u2611</span> done</li> </ul>
          """)
  void whereNoHeadingCanStandItIsAStrongLine(String markdown, String html) {
    assertThat(paper(markdown, new HeadingStyle.Flat()).strip().replace('\n', ' '))
        .isEqualTo(html.replace("\\u2611", "\u2611"));
  }

  private static String paper(String markdown, HeadingStyle headings) {
    Source source = Source.of("page.md", markdown);
    Prose prose = new Markdown().blocks(source.slice(0, source.text().length()), problem -> {});
    return OnScreen.print(prose, link -> "#", Medium.PAPER, headings);
  }
}
