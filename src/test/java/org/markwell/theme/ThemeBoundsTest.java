package org.markwell.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Stages;
import org.markwell.TestSite;
import org.markwell.model.Problem;

/**
 * Templates without an end, without measure, or that would write something else tomorrow. A regular
 * expression and a filter can't be interrupted: their threads go on until the process ends, and
 * would take the processors from every test that comes after. So this one has a JVM of its own.
 */
@Timeout(600)
class ThemeBoundsTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void project() {
    site =
        TestSite.in(folder)
            .write("site.yaml", "title: T\n")
            .write("content/index.md", "# Home\n")
            .write("content/a.md", "---\ntitle: A\ntips: [One]\n---\n")
            .build()
            .write("site.yaml", "title: T\ntheme: mine\n");
  }

  private void build(Duration patience) {
    site.build(BuildOptions.of(folder, "test").within(patience));
  }

  /** What has no end; the patience of the test ends it, where nothing else does before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a loop of nothing         | <#list 1..2000000000 as x></#list>
          a loop of something       | <#list 1..2000000000 as x><#if x == 0>x</#if></#list>
          a loop that writes        | <#list 1..2000000000 as x>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</#list>
          a loop that recovers      | <#list 1..2000000000 as x><#attempt>${nope}<#recover></#attempt></#list>
          a loop kept as text       | <#assign t><#list 1..2000000000 as x>${x}</#list></#assign>
          a loop in a loop          | <#list 1..2000000000 as x><#list 1..2000000000 as y></#list></#list>
          a loop in an expression   | ${(1..2000000000)?filter(x -> (1..2000000000)?filter(y -> false)?size == 1)?size}
          an endless filter         | ${(1..2000000000)?filter(x -> (1..x)?filter(y -> false)?size == 1)?first}
          a function for ever       | <#function f><#list 1..2000000000 as x></#list></#function>${f()}
          a macro for ever          | <#macro m><#list 1..2000000000 as x><#nested></#list></#macro><@m></@m>
          a macro that calls itself | <#macro m><@m/></#macro><@m/>
          a function that does      | <#function f x><#return f(x + 1)></#function>${f(1)}
          two that call each other  | <#macro a><@b/></#macro><#macro b><@a/></#macro><@a/>
          it includes itself        | <#include "topic.ftlh">
          a partial that does       | <#include "/partials/self.ftlh">
          a regular expression      | ${"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"?matches(r"((a+)\\2?)+b")?c}
          one that replaces         | ${"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"?replace(r"((a+)\\2?)+b", "b", "r")}
          twice as many each time   | <#assign s = [1]><#list 1..60 as x><#assign s = s + s></#list>${s?size}
          """)
  void whatHasNoEndIsEnded(String what, String attack) {
    site.write("themes/mine/partials/self.ftlh", "<#include \"/partials/self.ftlh\">")
        .write("themes/mine/templates/topic.ftlh", "x\n" + attack)
        .write("themes/mine/templates/not-found.ftlh", "\n ${nope}");
    build(Duration.ofSeconds(2));
    assertThat(site.problems())
        .as(what)
        .containsPattern("themes/mine/(?:templates/topic|partials/self).ftlh:\\d+:\\d+ error")
        .contains("themes/mine/templates/not-found.ftlh:2:4 error[template]")
        .hasLineCount(2);
    assertThat(site.built().written()).isEmpty();
    assertThat(site.page("a.html")).as("the site as it was").contains("One");
  }

  /** What is without measure, under a heap of half a gigabyte, in a process of its own. */
  @Test
  void whatNeedsMoreThanThereIsEndsTheBuildAndNotTheProcess() throws Exception {
    String[] attacks = {
      "<#assign s = 'x'><#list 1..60 as i><#assign s = s + s></#list>",
      "<#assign s = []><#list 1..2000000000 as i><#assign s = s + ['x'?left_pad(100000)]></#list>",
      "<#assign s = []><#list 1..2000000000 as i><#assign s = s + [i]></#list>",
      "<#assign s>${'x'?left_pad(2000000000)}</#assign>",
      "${(1..2000000000)?map(x -> 'xxxxxxxxxxxxxxxx')?join('')}",
      "<#assign t><#list 1..2000000000 as x>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</#list></#assign>"
    };
    for (String attack : attacks) {
      site.write("themes/mine/templates/topic.ftlh", "x\n" + attack)
          .write("themes/mine/templates/not-found.ftlh", "\n ${nope}");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-Dorg.freemarker.loggerLibrary=none",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.markwell.cli.Main",
                  "build",
                  "--root",
                  folder.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as("%s: %s", attack, said).isEqualTo(1);
      assertThat(said)
          .as(attack)
          .contains("themes/mine/templates/topic.ftlh:2:", "not-found.ftlh:2:4: error[template]")
          .doesNotContain("\tat ");
      assertThat(site.page("a.html")).as(attack).contains("One");
    }
  }

  /** What would not be the same on another day or machine, or can't be looked through. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2:3  | ${.now}
          2:3  | ${.now?string}
          2:3  | ${. now}
          2:3  | ${.now!}
          2:6  | <#if .now??>x</#if>
          2:7  | ${"a${.now}"}
          2:4  | ${[.now]?size}
          2:9  | ${{"a": .now}?size}
          2:13 | ${true?then(.now, 1)}
          2:16 | ${[1]?map(x -> .now)?first}
          2:13 | <#macro m a=.now></#macro>
          2:26 | <#macro m a></#macro><@m .now/>
          2:32 | <#function f x></#function>${f(.now)}
          2:14 | <#assign x = .now>
          2:14 | <#assign x>${.now}</#assign>
          2:8  | <#list .now as x></#list>
          2:27 | <#list [1] as x>a<#else>${.now}</#list>
          2:30 | <#attempt>x<#recover>${"a"}${.now}</#attempt>
          2:1  | <#escape x as .now></#escape>
          2:3  | #{.now}
          2:24 | <#noparse></#noparse>${.now}
          2:8  | ${"1+1"?eval}
          2:6  | <@"x"?interpret/>
          2:8  | ${"a.B"?new()}
          2:8  | ${frame?api.class}
          2:15 | ${"2020-01-01"?date("yyyy-MM-dd")}
          2:15 | ${"2020-01-01"?datetime("yyyy-MM-dd")}
          2:15 | ${"2020-01-01"?time("yyyy-MM-dd")}
          2:4  | ${0?number_to_date}
          2:4  | ${0?numberToDatetime}
          2:4  | ${x?date_if_unknown}
          2:4  | ${x?iso_utc}
          2:4  | ${x?iso("Europe/London")}
          2:4  | ${x?isoLocal}
          2:8  | <#list 1.. as x></#list>
          2:8  | <#list 1 .. as x>a<#break></#list>
          2:4  | ${(1..)?size}
          2:14 | <#assign r = 1..>
          2:9  | ${"ab"[(1..)]}
          2:1  | <#setting locale="tr">
          2:1  | <#setting time_zone="JVM default">
          2:1  | <#setting timeZone="America/New_York">
          2:1  | <#setting datetime_format="iso">
          """)
  void whatWouldNotBeTheSameTomorrowIsRefusedWhereItIsRead(String place, String use) {
    for (String file : new String[] {"templates/topic.ftlh", "partials/unused.ftlh"}) {
      site.write("themes/mine/" + file, "x\n" + use + "\n");
      Build build = new Build(BuildOptions.of(folder, "test"), Stages.SILENT);
      assertThat(build.check().problems())
          .as(use)
          .extracting(ThemeBoundsTest::place)
          .containsExactly("themes/mine/" + file + ":" + place);
      site.delete("themes/mine/" + file);
    }
  }

  private static String place(Problem problem) {
    return problem.position().toString();
  }

  @Test
  void everythingRefusedInATemplateIsToldAtOnce() {
    site.write("themes/mine/templates/topic.ftlh", "${.now}\n${.now}\n<#if .now??></#if>")
        .write("themes/mine/templates/unit.ftlh", "${\"x\"?eval}")
        .build();
    assertThat(site.problems().lines()).hasSize(4);
  }

  @Test
  void whatIsIncludedUnderAnyNameIsLookedThroughAsWell() {
    site.write("themes/mine/assets/js/a.js", "//\n//${.now}")
        .write("themes/mine/templates/topic.ftlh", "<#include \"/assets/js/a.js\">")
        .build();
    assertThat(site.problems()).startsWith("themes/mine/assets/js/a.js:2:5 error[template]");
  }

  @Test
  void depthIsNoCrash() {
    site.write("themes/mine/templates/topic.ftlh", "${" + "(".repeat(100_000) + "1")
        .write("themes/mine/templates/unit.ftlh", "<#if true>".repeat(100_000))
        .build();
    assertThat(site.problems()).contains("topic.ftlh:", "unit.ftlh:");
  }

  /** What is said of time and code is not said of text, nor of what only looks like it. */
  @Test
  void ordinaryTemplatesArePassed() {
    site.write(
            "themes/mine/templates/topic.ftlh",
            "<#-- ${.now} -->.now ?date <#noparse>${.now}</#noparse> ${\".now\"} ${frame.title?upper_case}"
                + "${frame.title?replace(r\"\\s+\", \"-\", \"r\")} <#list 1..3 as x>${x}</#list>${\"xyz\"[1..]}"
                + "<#setting number_format=\"0.0\">${frame.title?left_pad(20)} ${\"a-b\"?split(\"-\")?join(\"+\")}")
        .build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("a.html")).contains(".now ?date ${.now} .now A", "123yz", "a+b");
  }
}
