package org.markwell.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.model.Audience;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Severity;
import org.markwell.model.Source;
import org.markwell.model.Text;

/**
 * What looks like an audience's fence is a container, or an error where it stands, or code. ¶ is
 * the end of a line; a problem is expected on the line that holds the §, which is taken out.
 */
class NearFencesTest {
  private final Markdown markdown = new Markdown();
  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Other spellings of the marker.
        "§:: assessor¶SECRET¶::",
        "§: : : assessor¶SECRET¶: : :",
        "§:::\u00A0assessor¶SECRET¶:::",
        "§\u00A0::: assessor",
        "§\u200B::: assessor",
        "§:\u200B:\u200B: assessor",
        "§\uFF1A\uFF1A\uFF1A assessor",
        "§\uFF1A\uFF1Aassessor",
        "§\u2237 assessor",
        "§\uFE55\uFE55\uFE55assessor",
        "§\uA789\uA789\uA789 assessor",
        "§;;; assessor",
        "§::; assessor",
        "§\\::: assessor",
        "§\\:\\:\\: assessor",
        "§&#58;&#58;&#58; assessor",
        "§&colon;&colon;&colon;&nbsp;assessor",
        "§: assessor¶SECRET",
        "§:assessor[SECRET]",
        "§::: {.assessor}",
        "§:::{assessor}",
        "§:::{.callout .assessor}",
        "§::: [assessor]",
        "§::: **assessor**",
        "§::: <b>assessor</b>",
        "§::: \"assessor\"",
        "§::: for assessors",
        "§::: ASSESSOR",
        "§:::Assessor",
        "§:: \uFF41\uFF53\uFF53\uFF45\uFF53\uFF53\uFF4F\uFF52",
        "§:: \u0430ssessor",
        "§:: as\u00ADsessor",
        "§:: Asséssor",
        // One letter from the word.
        "§::: assesor",
        "§:: assesor",
        "§:: assessors",
        "§:: assesors",
        "§:: asessor",
        "§:: assessro",
        "§:: assessor's notes",
        "§:: assessor-only",
        "§:: xassessor",
        "§:: everyone",
        "§::: everyone",
        "§:: evryone",
        // Other dialects.
        "§!!! assessor¶    SECRET",
        "§!!! assessor \"Title\"",
        "§??? assessor",
        "§???+ Assessor",
        "§\uFF01\uFF01\uFF01 assessor",
        "- §!!! assessor",
        "1. §!!! assessor",
        "> §!!! assessor",
        "> §[!ASSESSOR]¶> SECRET",
        "> §[!assessor]- Title",
        "> §\\[!ASSESSOR\\]",
        "§[! assessor notes ]",
        "§[/assessor]",
        "§/// assessor¶SECRET¶///",
        "§%% assessor %%",
        "§{% assessor %}",
        "§{{< assessor >}}",
        "§{: .assessor}",
        "§{.assessor}",
        "§.. assessor::",
        "§```assessor¶SECRET¶```",
        "§~~~ {.assessor}¶SECRET¶~~~",
        "§```{assessor}¶SECRET¶```",
        "§+++ assessor",
        // In HTML, of all kinds.
        "<details><summary>x</summary>¶§::: assessor¶SECRET¶:::¶</details>",
        "</details>¶§::: assessor",
        "<div>¶§::: assessor",
        "<div>¶a¶b¶  §::: assessor",
        "<p>x</p>¶§::: assessor",
        "<img src=\"x.png\" alt=\"x\">¶§::: assessor",
        "<table>¶§::: assessor",
        "<table><tr><td>¶§::: assessor¶</td></tr></table>",
        "<abbr>¶§::: assessor",
        "<span>§::: assessor</span>",
        "text <br>§::: assessor",
        "<br>§!!! assessor",
        "<script>¶§::: assessor¶</script>",
        "<pre>¶¶§::: assessor¶</pre>",
        "<style>¶§::: assessor¶</style>",
        "<textarea>¶§::: assessor",
        "<!--¶§::: assessor¶SECRET¶:::¶-->",
        "text <!-- §::: assessor --> text",
        "<![CDATA[¶§::: assessor¶]]>",
        "<?php¶§::: assessor¶?>",
        "<!DOCTYPE¶§::: assessor¶>",
        "<a title=\"§::: assessor\">x</a>",
        "§<!-- assessor -->¶SECRET¶<!-- /assessor -->",
        "§<!-- begin assessor -->¶SECRET",
        "> <div>¶> §::: assessor",
        "- <div>¶  §::: assessor",
        "::: note¶<div>¶§::: assessor¶</div>¶:::",
        // Too deep, or in the middle of something.
        "\t§::: assessor¶SECRET",
        "    §::: assessor¶    SECRET¶    :::",
        "text¶    §::: assessor",
        "- item¶¶      §::: assessor",
        "- item¶      §::: assessor",
        "1. item¶¶        §::: assessor",
        "> text¶>     §::: assessor",
        "text §::: assessor",
        "text §:: assessor",
        "**§::: assessor**",
        "| a |¶|---|¶| §::: assessor<br>SECRET |",
        "a | b¶--|--¶c | §::: assessor",
        "# §::: assessor",
        "- [ ] text §::: assessor",
        "[§::: assessor](x.md)",
        "![§::: assessor](x.png)",
        "[a](x.md \"§::: assessor\")",
        "[x]: y.md \"§::: assessor\"",
        "[^1]¶¶[^1]: §:: assessor",
        "[^1]¶¶[^1]: Note.¶¶        §::: assessor",
        "::: note §::: assessor¶x¶:::",
        // Lines that nearly close what they were meant to close.
        "::: assessor¶SECRET¶§::¶text¶:::",
        "::: assessor¶SECRET¶§: : :¶text¶:::",
        "::: assessor¶SECRET¶§\uFF1A\uFF1A\uFF1A¶text¶:::",
        "::: assessor¶SECRET¶§\\:::¶text¶:::",
        "::: assessor¶SECRET¶¶    §:::¶¶text¶:::",
        "::: assessor¶- SECRET¶§  :::¶- SECRET",
        "::: assessor¶- a¶  - SECRET¶§  :::¶- SECRET",
        ":::: assessor¶SECRET¶§:::¶SECRET",
        "::: assessor¶<div>SECRET¶§::¶</div>¶¶:::",
        "::: assessor¶::tip¶x¶:::¶SECRET¶§::",
        // Never closed, or closed by what closes nothing.
        "§::: assessor¶SECRET",
        "> §::: assessor¶> SECRET¶¶text",
        "- §::: assessor¶  SECRET¶¶text",
        "text¶¶§:::",
        "```¶§::: assessor¶SECRET¶:::",
        "~~~ text¶code¶§::: asessor¶SECRET",
        "> ```¶> §::: assessor¶> SECRET¶¶text",
        "- ```¶  §::: assessor¶  SECRET¶¶text",
        "::: note¶x¶:::¶¶§::::",
        "::: assessor¶§- ::: tip¶  x¶:::¶SECRET",
        "::: assessor SECRET :::¶text¶:::¶§:::",
      })
  void whatIsNearAFenceIsAnError(String written) {
    String text = written.replace('¶', '\n');
    long line = text.substring(0, text.indexOf('§')).chars().filter(c -> c == '\n').count() + 1;
    read(text.replace("§", ""));
    assertThat(problems)
        .filteredOn(it -> it.severity() == Severity.ERROR)
        .extracting(it -> (long) it.position().line())
        .contains(line);
    assertThat(problems).allMatch(it -> !it.hint().isBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "std::vector and x :: Int",
        "text¶¶::::¶¶text",
        "::::::::::::",
        "::¶¶: : :¶¶a ::::: ::::: b",
        "\uFF1A\uFF1A\uFF1A",
        "Term¶: A definition.",
        "The assessor: who is it? Assessors!",
        "Role: assessor",
        "- Name: assessor¶- Place: here",
        "Well done! Assessors said so.",
        "Assessor visits: ask your assessor.",
        "At 10:30: assessor arrives",
        ":: possessor, :: accessor and :: assessment",
        "## Assessor¶¶### For assessors",
        "[assessor](x.md) and [assessor]¶¶[assessor]: x.md",
        "![Assessor](x.png \"The assessor\")",
        "[![Assessor at work](x.png)](y.md)",
        "`::: assessor` and ``:: assessor``",
        "Read `> [!ASSESSOR]` as text.",
        "::: note Assessor visits¶Text.¶:::",
        "::: details For assessors and learners¶Text.¶:::",
        "<abbr title=\"Internal quality assurer\">IQA</abbr>: assessor",
        "<!-- Ask the assessor whether this holds. -->",
        "::: assessor¶text¶:::",
        ":::assessor¶text¶:::",
        ":::: assessor¶::: note¶x¶:::¶::::",
        "::: assessor Title¶::: tip¶- a¶:::¶b¶:::",
        "- a¶¶  ::: assessor¶  text¶  :::¶- b",
        "> ::: assessor¶> text¶> :::",
        "::: assessor¶- a¶- b¶:::",
        "::: assessor¶> quoted¶:::",
        "<details>¶¶::: assessor¶text¶:::¶¶</details>",
        "{{ assessor }} and {assessor}",
        "100% assessors / trainers; assessors & co.",
        "— Assessor, Leeds",
        "```java¶class Assessor {}¶```",
      })
  void ordinaryTextIsNone(String written) {
    read(written.replace('¶', '\n'));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```¶::: assessor¶text¶:::¶```",
        "~~~¶:: assessor¶~~~",
        "- a¶¶  ```¶  ::: assessor¶  ```",
        "> ```¶> ::: assessor¶> ```",
        "```md¶!!! assessor¶```",
      })
  void aFenceInACodeBlockIsCodeAndANoteSaysSo(String written) {
    String text = written.replace('¶', '\n');
    assertThat(read(text).audience()).isEqualTo(Audience.EVERYONE);
    assertThat(problems)
        .extracting(it -> it.severity() + " " + it.code().id())
        .containsExactly("INFO fence-in-code");
  }

  @Test
  void aValueOfOneLineHoldsNoFence() {
    for (String text :
        List.of(
            "::: assessor SECRET",
            ":: assessor",
            "SECRET ::: assessor",
            "*a* ::: assessor",
            "a\n::: assessor\nb")) {
      problems.clear();
      markdown.inline(whole(text), problems::add);
      assertThat(problems).as(text).extracting(it -> it.code().id()).containsExactly("near-fence");
    }
    problems.clear();
    markdown.inline(whole("Write `::: assessor`: see std::vector."), problems::add);
    assertThat(problems).isEmpty();
  }

  /** Whatever is put before or around it: a fence hides its passage, or somebody hears of it. */
  @Test
  void noFenceIsEverPublishedWithoutAWord() {
    String[] before = {
      "",
      " ",
      "   ",
      "\t",
      "    ",
      "> ",
      "- ",
      "1. ",
      "- [ ] ",
      "# ",
      "| ",
      "\\",
      "*",
      "<b>",
      "<div>",
      "<div>\n",
      "<!--\n",
      "text\n",
      "text\n    ",
      "text ",
      "[^1]: ",
      "[x]: ",
      "</p>\n",
      "::: note\n",
      "::: nott\n",
      "::: details x\n\n",
      "\u00A0",
      "<details>\n\n",
      "|a|\n|-|\n|",
      "!",
      "```x\n\n```\n",
      "***\n",
      "<?x\n",
      "> - "
    };
    String[] markers = {":::", "::", "::::", ": : :", "\uFF1A\uFF1A\uFF1A", "\\:::"};
    String[] words = {
      " assessor", "assessor", " assesor", " {.assessor}", " Assessor", "\u00A0assessor"
    };
    String[] closers = {"\n:::", "\n::", "", "\n    :::", "\n::::", "\n:::\n:::", "\n> :::"};
    Random random = new Random(11);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(pick(random, before));
      text.append(random.nextInt(3) == 0 ? pick(random, before) : "");
      text.append(pick(random, markers)).append(pick(random, words));
      text.append("\nSECRET").append(pick(random, closers)).append("\n\nText.\n");
      problems.clear();
      Prose cut = markdown.forEveryone(read(text.toString()), problem -> {});
      boolean told = problems.stream().anyMatch(it -> it.severity() != Severity.WARNING);
      assertThat(told || !cut.html().contains("SECRET")).as("%d: %s", i, text).isTrue();
    }
  }

  @Test
  @Timeout(60)
  void manyMarksTakeNoLongerThanTheyMust() {
    for (String piece :
        List.of(
            ":",
            ": ",
            "::{",
            "&",
            "<",
            "<!--",
            "[!",
            "[! ",
            "{{",
            "::(",
            ":: <",
            ";",
            "!",
            "::: x ",
            "::: assessor ",
            ":: assessor\n",
            "::: assessor\n:::\n",
            "\\:",
            ":: &",
            "a::",
            "`:: ")) {
      problems.clear();
      read(piece.repeat(50_000 / piece.length()));
      markdown.inline(whole(piece.repeat(50_000 / piece.length())), problems::add);
    }
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  private Prose read(String text) {
    return markdown.blocks(whole(text), problems::add);
  }

  private static Text whole(String text) {
    Source source = Source.of("a.md", text);
    return source.slice(0, source.text().length());
  }
}
