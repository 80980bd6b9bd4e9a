package org.markwell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.markwell.Checked;
import org.markwell.Deep;

/**
 * The short form of a long run, without Jazzer: each target's inputs, among them all that was ever
 * found, and the same mutants of them every time.
 */
class MutantsTest {
  private static final Path INPUTS = Path.of("src/test/resources/org/markwell/fuzz");

  private static final int LONGEST = 20_000;

  /** What means something to a reader of one of these files. */
  private static final List<String> WORDS =
      List.of(
          "---\n",
          ":::",
          "::: assessor\n",
          ":::\n",
          "```\n",
          "<!--",
          "-->",
          "<details>",
          "</p>",
          "<svg",
          "audience: assessor\n",
          "\n\n",
          "    ",
          "\t",
          "- ",
          "> ",
          "|",
          "[^1]",
          "](",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          ": ",
          "&#x3a;",
          "\u0000",
          "\u00a0",
          "\ud83d\ude00",
          "\ufeff",
          "\r");

  private interface Target {
    void run(byte[] data) throws Exception;
  }

  /** Or what is said of pages would say nothing. */
  @Test
  void theInputWithAllThatATopicMayHoldIsPublished() throws IOException {
    Fuzzed guide = new Fuzzed("content/u/topic.md");
    Path everything = INPUTS.resolve("TopicFuzzTestInputs/topic/everything");
    Checked checked = guide.check(Files.readAllBytes(everything));
    assertThat(Fuzzed.isPublished(checked)).as(checked.problems().toString()).isTrue();
    assertThat(guide.page(checked, "u/topic.html")).isPresent();
  }

  @TestFactory
  List<DynamicTest> mutantsOfEachTargetsInputs() {
    return List.of(
        test("FrontmatterFuzzTest", 1_000, new FrontmatterFuzzTest()::frontmatter),
        test("TopicFuzzTest", 400, new TopicFuzzTest()::topic),
        test("PassageFuzzTest", 600, new PassageFuzzTest()::passage),
        test("SettingsFuzzTest", 400, new SettingsFuzzTest()::settings),
        test("RegistersFuzzTest", 400, new RegistersFuzzTest()::register),
        test("LunrFuzzTest", 1_000, new LunrFuzzTest()::index),
        test("PictureFuzzTest", 5_000, new PictureFuzzTest()::picture),
        test("DrawingFuzzTest", 2_000, new DrawingFuzzTest()::drawing),
        test("GitIndexFuzzTest", 300, new GitIndexFuzzTest()::index),
        test("MemoryFuzzTest", 60, new MemoryFuzzTest()::memory),
        test("ZipFuzzTest", 500, new ZipFuzzTest()::zip));
  }

  private static DynamicTest test(String name, int count, Target target) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          List<byte[]> inputs = inputs(INPUTS.resolve(name + "Inputs"));
          for (byte[] input : inputs) {
            run(target, input);
          }
          for (int seed = 0; seed < Deep.or(count, 20 * count); seed++) {
            run(target, mutant(inputs, new Random(seed)));
          }
        });
  }

  private static void run(Target target, byte[] data) {
    try {
      target.run(data);
    } catch (Exception | AssertionError | StackOverflowError e) {
      String shown = new String(data, StandardCharsets.UTF_8).replaceAll("[^\\n\\x20-\\x7e]", "?");
      throw new AssertionError(shown + "\n" + Base64.getEncoder().encodeToString(data), e);
    }
  }

  private static List<byte[]> inputs(Path folder) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        inputs.add(Files.readAllBytes(file));
      }
    }
    return inputs;
  }

  private static byte[] mutant(List<byte[]> inputs, Random random) {
    byte[] data = inputs.get(random.nextInt(inputs.size()));
    for (int i = random.nextInt(6); i >= 0; i--) {
      data = changed(data, inputs.get(random.nextInt(inputs.size())), random);
    }
    return data;
  }

  /**
   * One change: bytes taken out, a word or a piece of another put in, a byte made another one, or a
   * few repeated so often that whoever goes deeper each time falls.
   */
  private static byte[] changed(byte[] data, byte[] other, Random random) {
    int from = random.nextInt(data.length + 1);
    int to = Math.min(data.length, from + random.nextInt(12));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(data, 0, from);
    switch (random.nextInt(5)) {
      case 0 -> {}
      case 1 ->
          out.writeBytes(WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
      case 2 -> {
        int start = random.nextInt(other.length + 1);
        int end = Math.min(other.length, start + random.nextInt(80));
        out.writeBytes(Arrays.copyOfRange(other, start, end));
        to = from;
      }
      case 3 -> {
        byte[] piece = Arrays.copyOfRange(data, from, to);
        for (int i = random.nextInt(1 << random.nextInt(12)); i > 0 && out.size() < LONGEST; i--) {
          out.writeBytes(piece);
        }
      }
      default -> {
        out.write(random.nextInt(256));
        to = Math.min(data.length, from + 1);
      }
    }
    out.write(data, to, data.length - to);
    return out.toByteArray();
  }
}
