package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code init --github} writes, run step by step, and what nobody can publish by it. */
class WorkflowsTest {
  private static final String GATE = "Nothing but the learner edition goes out";
  private static final String ADDRESS = "https://centre.github.io/guide";

  @TempDir Path temp;
  private Path guide;

  @BeforeEach
  void aNewGuide() {
    guide = temp.resolve("guide");
    assertThat(Console.of("init", guide.toString(), "--github").code()).isZero();
  }

  private String workflow(String name) {
    return read(guide.resolve(".github/workflows").resolve(name));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private WorkflowRun publish(String yaml) {
    return WorkflowRun.of(guide, yaml).with("steps.pages.outputs.base_url", ADDRESS).job("build");
  }

  @Test
  void whatIsPushedIsPublishedAtTheAddressThatGitHubSays() {
    WorkflowRun run = publish(workflow("publish.yml"));
    assertThat(run.failed()).as(run.console()).isEmpty();
    assertThat(run.steps())
        .containsExactly(
            "actions/checkout",
            "actions/configure-pages",
            "markwell/markwell",
            GATE,
            "actions/upload-pages-artifact");
    assertThat(run.uploaded()).contains("site");
    assertThat(guide.resolve("site/index.html"))
        .content()
        .contains("<link rel=\"canonical\" href=\"" + ADDRESS + "/\"");
  }

  @Test
  void aPrivateRootThatIsNamedButNotThereIsNoReasonToStop() throws IOException {
    Files.writeString(
        guide.resolve("site.yaml"),
        read(guide.resolve("site.yaml")).replace("# content: [", "content: ["));
    WorkflowRun run = publish(workflow("publish.yml"));
    assertThat(run.failed()).as(run.console()).isEmpty();
    TestSite.in(guide).write("private/award/notes.md", "---\ntitle: Notes\n---\n");
    run = publish(workflow("publish.yml"));
    assertThat(run.failed()).contains(GATE);
    assertThat(run.uploaded()).isEmpty();
    assertThat(run.console())
        .contains("\"private\" is for assessors, but lies where the site is published from");
  }

  /** Somebody changes the workflow, in good faith or not quite awake. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "root: | edition: assessor~          root: | is the assessor edition",
        "run: markwell pub | run: rm -r site; mv site-assessor site; markwell pub | is the assessor edition",
        "run: markwell pub | run: cp -r site-assessor/* site/; markwell pub | is not as it was built",
        "run: markwell pub | run: ln -s ../site-assessor site/more; markwell pub | is not as it was built",
        "\"$SITE\" | site-assessor | is the assessor edition",
        "\"$SITE\" | content | is no site that Markwell built",
      })
  void nothingButTheLearnerEditionIsEverUploaded(String old, String now, String why) {
    Console.of("build", "--root", guide.toString(), "--edition", "assessor");
    String yaml = workflow("publish.yml");
    assertThat(yaml).contains(old);
    WorkflowRun run = publish(yaml.replace(old, now.replace('~', '\n')));
    assertThat(run.failed()).contains(GATE);
    assertThat(run.uploaded()).isEmpty();
    assertThat(run.console()).contains(why);
  }

  @Test
  void anErrorStopsAndAFaultInOneBookDoesNot() throws IOException {
    Path topic = guide.resolve("content/award/lifting/lifting-a-load.md");
    String text = read(topic);
    TestSite.in(guide)
        .write("site.yaml", read(guide.resolve("site.yaml")) + "handbook: {pdf: true}\n");
    Files.writeString(topic, text.replace("Tip one corner", "\uD83E\uDD8A Tip one corner"));
    WorkflowRun run = publish(workflow("publish.yml"));
    assertThat(run.console()).contains("warning[missing-glyph]");
    assertThat(run.failed()).as(run.console()).isEmpty();
    assertThat(run.uploaded()).contains("site");
    Files.writeString(topic, text.replace("criteria: [\"1.1\"]", "criteria: [\"9.1\"]"));
    run = publish(workflow("publish.yml"));
    assertThat(run.failed()).isPresent();
    assertThat(run.uploaded()).isEmpty();
  }

  @Test
  void whatSomebodySuggestsIsBuiltToLookAt() {
    WorkflowRun run =
        WorkflowRun.of(guide, workflow("check.yml"))
            .with("github.event.pull_request.base.sha", "0".repeat(40))
            .job("check");
    assertThat(run.failed()).as(run.console()).isEmpty();
    assertThat(run.steps()).contains(GATE);
    assertThat(run.uploaded()).contains("site-portable.zip");
  }

  @Test
  void theAssessorEditionIsMadeOfBothRepositoriesAndStaysPrivate() throws IOException {
    Path hidden = guide.resolve("private");
    assertThat(
            Console.of(
                    "init", hidden.toString(), "--github", "--private", "--guide", "centre/guide")
                .code())
        .isZero();
    TestSite.in(hidden)
        .write(
            "award/lifting/lifting-a-load.md",
            "---\nmarking_points:\n  - id: close-and-straight\n    guidance: Zirconium.\n---\n");
    String yaml = read(hidden.resolve(".github/workflows/assess.yml"));
    WorkflowRun run = assess(yaml, "true");
    assertThat(run.failed()).contains("The guide reads both");
    assertThat(run.console()).contains("must say: content: [content, private]");
    String settings = read(guide.resolve("site.yaml"));
    for (String roots :
        List.of(
            "content: [content,'./private/']\n",
            "content:\r\n- content\r\n- private\r\n",
            "content:\n  - content\n  - \"private\" # for assessors\n",
            "content:  [ content , private ]  # both",
            "content: [content, private]\n")) {
      Files.writeString(guide.resolve("site.yaml"), settings + roots);
      run = assess(yaml, "true");
      assertThat(run.failed()).as(run.console()).isEmpty();
    }
    assertThat(run.uploaded()).contains("site-assessor-portable.zip");
    assertThat(guide.resolve("site-assessor/award/lifting/lifting-a-load.html"))
        .content()
        .contains("Zirconium");
    for (String visibility : List.of("false", "")) {
      run = assess(yaml, visibility);
      assertThat(run.failed()).contains("This repository is private, and the guide is named");
      assertThat(run.uploaded()).isEmpty();
    }
    run = assess(yaml.replace("centre/guide", "OWNER/NAME"), "true");
    assertThat(run.console()).contains("Write the name of the public guide");
  }

  private WorkflowRun assess(String yaml, String isPrivate) {
    return WorkflowRun.of(guide, yaml)
        .with("github.event.repository.private", isPrivate)
        .job("assess");
  }

  /** Ours uses the program as it is in this repository; apart from that, nothing differs. */
  @Test
  void thisRepositoryPublishesItsGuideTheSameWay() {
    assertThat(read(Path.of(".github/workflows/publish.yml")))
        .isEqualTo(workflow("publish.yml").replaceFirst("uses: markwell/markwell@.*", "uses: ./"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"publish.yml", "check.yml", "assess.yml"})
  void whatOthersMadeIsPinnedAndNothingSecretIsTouched(String name) {
    Console.of("init", temp.resolve("p").toString(), "--github", "--private");
    String yaml =
        name.equals("assess.yml")
            ? read(temp.resolve("p/.github/workflows/assess.yml"))
            : workflow(name);
    assertThat(yaml.lines().filter(it -> it.contains("uses: ") && !it.contains("uses: markwell/")))
        .isNotEmpty()
        .allMatch(it -> it.matches(".*uses: actions/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    assertThat(yaml.lines().filter(it -> it.contains("uses: actions/checkout")).count())
        .isEqualTo(yaml.lines().filter(it -> it.contains("persist-credentials: false")).count());
    assertThat(yaml).doesNotContain("secrets", "pull_request_target", "write-all", "@action@");
    // What an event holds reaches a script through the environment, never as a part of it.
    for (Object job : map(load(yaml).get("jobs")).values()) {
      for (Object step : (List<?>) map(job).get("steps")) {
        assertThat(map(step).getOrDefault("run", "").toString()).doesNotContain("${{");
      }
    }
  }

  @Test
  void everyJobMayDoNoMoreThanItNeeds() {
    Map<String, Object> publish = load(workflow("publish.yml"));
    assertThat(map(publish.get("on")).keySet()).containsExactly("push", "workflow_dispatch");
    assertThat(map(publish.get("permissions"))).isEmpty();
    assertThat(publish.get("concurrency"))
        .isEqualTo(Map.of("group", "pages", "cancel-in-progress", false));
    Map<String, Object> jobs = map(publish.get("jobs"));
    assertThat(map(jobs.get("build")).get("permissions"))
        .isEqualTo(Map.of("contents", "read", "pages", "read"));
    assertThat(map(jobs.get("deploy")).get("permissions"))
        .isEqualTo(Map.of("pages", "write", "id-token", "write"));
    assertThat(map(jobs.get("deploy")).get("needs")).isEqualTo("build");

    Map<String, Object> check = load(workflow("check.yml"));
    assertThat(map(check.get("on")).keySet()).isEqualTo(Set.of("pull_request"));
    Console.of("init", temp.resolve("p").toString(), "--github", "--private");
    Map<String, Object> assess = load(read(temp.resolve("p/.github/workflows/assess.yml")));
    for (Map<String, Object> each : List.of(check, assess)) {
      assertThat(each.get("permissions")).isEqualTo(Map.of("contents", "read"));
      map(each.get("jobs"))
          .values()
          .forEach(job -> assertThat(map(job)).doesNotContainKey("permissions"));
    }
  }

  /** The one workflow that stands in the documents alone. */
  @Test
  void theFileForGitLabLooksOnceMoreBeforeItPublishes() {
    String docs = read(Path.of("docs/publish.md"));
    int start = docs.indexOf("```yaml\nimage:") + "```yaml\n".length();
    Map<String, Object> jobs = load(docs.substring(start, docs.indexOf("```\n", start)));
    List<?> script = (List<?>) map(jobs.get("pages")).get("script");
    assertThat(script).hasSize(4).element(2).isEqualTo("java -jar markwell.jar publishable");
    assertThat(script).element(3).isEqualTo("mv site public");
    assertThat(map(jobs.get("check")).get("script").toString()).contains("publishable");
  }

  private static Map<String, Object> load(String yaml) {
    return map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
