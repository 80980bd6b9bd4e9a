package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;
import org.markwell.model.Problem;

/**
 * Slips of a tutor's hand, made at random in real topics that hold guidance: the build ends, its
 * problems stand in files that are there, and whatever is published holds nothing for assessors.
 *
 * <p>A round that fails says its number; {@code -Dslips.round=NUMBER} makes that one alone.
 */
class SlipsTest {
  private static final int ROUNDS = Deep.or(60, 10_000);
  private static final String OF_DOCUMENT = "zqdocumentqz";
  private static final String OF_GUIDANCE = "zqguidanceqz";
  private static final String OF_ITEM = "zqitemqz";
  private static final String OF_PASSAGE = "zqpassageqz";

  /** Each word with what still says, after all slips, that it is for assessors. */
  private static final Map<String, Pattern> MARKED =
      Map.of(
          OF_DOCUMENT,
          Pattern.compile("(?m)^audience: assessor\nsummary: " + OF_DOCUMENT),
          OF_GUIDANCE,
          Pattern.compile("(?m)^ +guidance: " + OF_GUIDANCE),
          OF_ITEM,
          Pattern.compile("(?m)^ +- \\{text: " + OF_ITEM + ", audience: assessor\\}"),
          OF_PASSAGE,
          Pattern.compile("(?m)^[\\s>*+\\d.-]*:{2,}[ \t]*assessor\n\\s*" + OF_PASSAGE));

  private static final List<String> PIECES =
      List.of(
          "---",
          "----",
          "--",
          "...",
          ":::",
          "::: assessor",
          "::: note",
          "::: details",
          ": : :",
          "::",
          "```",
          "~~~",
          "<div>",
          "</div>",
          "<details>",
          "<!--",
          "-->",
          "> ",
          "- ",
          "1. ",
          "# ",
          "## ",
          "|a|b|\n|-|-|",
          "[^1]",
          "[^1]: x",
          "[x]: y",
          "[x][x]",
          "![",
          "](",
          "*",
          "**",
          "`",
          "&",
          "\t",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "\u201c",
          "\u2019",
          "\u2014",
          "title: x",
          "audience: everyone",
          "guidance:",
          "tips:",
          "  - x",
          "?",
          "{",
          "}",
          "[",
          "]");

  @TempDir Path folder;

  @Test
  void noSlipPublishesWhatIsForAssessors() throws Exception {
    List<Path> topics;
    try (Stream<Path> walk = Files.walk(Path.of("content"))) {
      topics =
          walk.filter(it -> it.toString().endsWith(".md"))
              .filter(it -> !it.getFileName().toString().equals("index.md"))
              .sorted()
              .toList();
    }
    Integer only = Integer.getInteger("slips.round");
    List<String> faults = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      if (only == null || only == round) {
        try {
          play(round, topics);
        } catch (AssertionError | RuntimeException fault) {
          faults.add("round " + round + ": " + fault);
        }
      }
    }
    assertThat(faults.stream().limit(5)).as(faults.size() + " rounds").isEmpty();
  }

  private void play(int round, List<Path> topics) throws Exception {
    Random random = new Random(round);
    Path root = folder.resolve("r" + round);
    TestSite site = TestSite.in(root);
    site.write("site.yaml", "title: T\n");
    site.write("content/index.md", "# Home\n");
    String text = Files.readString(topics.get(random.nextInt(topics.size())));
    String slipped = secret(text, random);
    int slips = 1 + random.nextInt(3);
    for (int i = 0; i < slips; i++) {
      slipped = slip(slipped, random);
    }
    site.write("content/topic.md", slipped);
    site.build(Audience.EVERYONE);
    String where = slipped;
    for (Problem problem : site.built().problems()) {
      Path file = root.resolve(problem.position().file());
      assertThat(file).as(where).exists();
      if (Files.isRegularFile(file)) {
        long lines = Files.readString(file).split("\r\n|\r|\n", -1).length;
        assertThat((long) problem.position().line()).as(where).isBetween(1L, lines);
      }
    }
    boolean stopped = site.built().problems().stream().anyMatch(Problem::isError);
    assertThat(site.built().written().isPresent()).as(where).isEqualTo(!stopped);
    if (!stopped) {
      List<String> hidden = hidden(slipped);
      Readable.of(root.resolve("site"))
          .forEach(
              (path, read) ->
                  hidden.forEach(
                      word -> assertThat(read.contains(word)).as(path + " of " + where).isFalse()));
    }
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** The words that whoever reads the text takes for hidden. */
  private static List<String> hidden(String text) {
    // What stands in code is shown, whatever it says.
    boolean code = text.contains("```") || text.contains("~~~");
    List<String> hidden = new ArrayList<>();
    MARKED.forEach(
        (word, mark) -> {
          boolean once = text.indexOf(word) == text.lastIndexOf(word);
          if (once && mark.matcher(text).find() && !(code && word.equals(OF_PASSAGE))) {
            hidden.add(word);
          }
        });
    return hidden;
  }

  /** A topic's body with a passage in it, below keys that hide something. */
  private static String secret(String text, Random random) {
    String keys =
        switch (random.nextInt(3)) {
          case 0 -> "title: T\naudience: assessor\nsummary: " + OF_DOCUMENT + "\n";
          case 1 ->
              "title: T\nmarking_points:\n  - text: Seen.\n    guidance: " + OF_GUIDANCE + "\n";
          default -> "title: T\ntips:\n  - {text: " + OF_ITEM + ", audience: assessor}\n";
        };
    int start = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) + 5 : 0;
    String body = text.substring(Math.max(0, start));
    if (body.length() > 1_500) {
      body = body.substring(0, body.lastIndexOf('\n', 1_500) + 1);
    }
    int gap = body.indexOf("\n\n", random.nextInt(Math.max(1, body.length())));
    int at = gap < 0 ? body.length() : gap + 2;
    String passage = "\n::: assessor\n" + OF_PASSAGE + "\n\n- Hidden.\n:::\n\n";
    return "---\n" + keys + "---\n" + body.substring(0, at) + passage + body.substring(at);
  }

  private static String slip(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    switch (random.nextInt(14)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, " ".repeat(1 + random.nextInt(5)) + line);
      case 3 -> lines.set(at, line.stripLeading());
      case 4 -> lines.set(at, "\t" + line);
      case 5 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 6 -> lines.set(at, line.replace('"', '\u201d').replace('\'', '\u2019'));
      case 7 -> lines.add(at, piece);
      case 8 -> lines.set(at, piece + line);
      case 9 -> {
        int cut = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, cut) + piece + line.substring(cut));
      }
      case 10 -> lines.add(at, "");
      case 11 -> lines.set(at, line.replace(":::", "::").replace("---", "----"));
      case 12 -> {
        return text.substring(0, random.nextInt(text.length() + 1));
      }
      default -> {
        return text.substring(random.nextInt(Math.min(60, text.length() + 1)));
      }
    }
    return lines.isEmpty() ? "" : String.join("\n", lines);
  }
}
