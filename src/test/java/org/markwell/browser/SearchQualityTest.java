package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Stages;
import org.markwell.TestSite;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;
import org.markwell.model.Audience;
import org.markwell.model.Document.Topic;
import org.markwell.model.Item;
import org.markwell.plan.Page;
import tools.jackson.databind.JsonNode;

/**
 * Whether people find what they look for: questions as they would type them, each with the topic or
 * item that should be among the first three of the page of results. A guide that never changes
 * measures the search; the guide of this repository, which does, shows that its words are found.
 */
class SearchQualityTest {
  private static final Path FOLDER = Path.of("src/test/resources/search");

  /** Out of sixty questions; this may only rise. */
  private static final int FOUND_IN_THE_FROZEN_GUIDE = 58;

  /** Out of a hundred questions to the living guide. */
  private static final int PERCENT_FOUND_IN_OURS = 90;

  @TempDir Path folder;

  private record Question(String text, String wanted) {}

  @Test
  void mostQuestionsToTheFrozenGuideFindTheItemAmongTheFirstThree() throws IOException {
    TestSite.copy(folder, FOLDER.resolve("guide")).build();
    List<Question> questions = questions("questions.tsv");
    assertThat(questions).hasSize(60);
    assertThat(found("the frozen guide", questions))
        .isGreaterThanOrEqualTo(FOUND_IN_THE_FROZEN_GUIDE);
  }

  @Test
  void mostQuestionsToOurGuideFindTheItemAmongTheFirstThree() throws IOException {
    TestSite.guide(folder).build();
    List<Question> questions = questions("questions-today.tsv");
    assertThat(questions).hasSizeGreaterThanOrEqualTo(30);
    assertThat(100 * found("our guide", questions))
        .isGreaterThanOrEqualTo(PERCENT_FOUND_IN_OURS * questions.size());
  }

  private int found(String guide, List<Question> questions) throws IOException {
    Map<String, String> addresses = addresses();
    List<String> missed = new ArrayList<>();
    try (Browser browser = Chromium.start();
        SiteServer server = SiteServer.of(folder.resolve("site"));
        Tab tab = browser.tab()) {
      tab.size(1280, 800);
      for (Question question : questions) {
        String wanted = addresses.get(question.wanted());
        assertThat(wanted).as(question.wanted()).isNotNull();
        List<String> shown = shown(tab, server, question.text());
        if (!shown.contains(wanted)) {
          missed.add(question.text() + " → " + question.wanted() + ", not " + shown);
        }
      }
    }
    int found = questions.size() - missed.size();
    System.out.printf(
        "search quality: %d of %d questions to %s find their item in the top 3 (%.0f %%)%n",
        found, questions.size(), guide, 100.0 * found / questions.size());
    missed.forEach(it -> System.out.println("  missed: " + it));
    return found;
  }

  /** The addresses that the first three results lead to: their pages, and the items under them. */
  private static List<String> shown(Tab tab, SiteServer server, String text) {
    tab.open(
        server.address("search.html?q=")
            + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
    tab.until("document.querySelector('.finds')?.dataset.shown === 'all'");
    JsonNode links =
        tab.eval(
            "[...document.querySelectorAll('.results > li:nth-child(-n+3) a')].map(a =>"
                + " a.href.replace(/#marked=.*/, ''))");
    List<String> shown = new ArrayList<>();
    links.forEach(it -> shown.add(it.asString().substring(server.address("").length())));
    return shown;
  }

  /** Where each topic and each item stands, by the names that the questions give them. */
  private Map<String, String> addresses() {
    Map<String, String> addresses = new TreeMap<>();
    for (Page page :
        new Build(BuildOptions.of(folder, "test"), Stages.SILENT)
            .check()
            .plan(Audience.EVERYONE)
            .pages()) {
      if (page.document().orElse(null) instanceof Topic topic) {
        addresses.put(topic.id(), page.address());
        for (Item item : topic.items()) {
          addresses.put(
              topic.id() + "/" + item.anchor().substring(2), page.address() + "#" + item.anchor());
        }
      }
    }
    return addresses;
  }

  private static List<Question> questions(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(parts -> new Question(parts[0], parts[1]))
        .toList();
  }
}
