package org.markwell.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.Deep;
import org.markwell.model.Source;

/** The two ways of reading YAML say the same of every text, wherever the fast one says anything. */
class BlockReaderTest {
  private static final int HEADERS = Deep.or(2_000, 100_000);

  @Test
  void whatIsReadFastIsWhatTheParserReads() {
    Random random = new Random(20261128);
    int good = 0;
    int damaged = 0;
    for (int i = 0; i < HEADERS; i++) {
      String header = Headers.generate(random);
      good += BothReaders.agree(header) ? 1 : 0;
      damaged += BothReaders.agree(Headers.mutate(header, random)) ? 1 : 0;
    }
    // Both must come about for the test to say anything.
    assertThat(good).isBetween(HEADERS / 4, HEADERS * 3 / 4);
    assertThat(damaged).isBetween(HEADERS / 8, HEADERS / 2);
  }

  @Test
  void theKeysOfThisGuideAreReadFast() throws IOException {
    List<String> slow = new ArrayList<>();
    int all = 0;
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(it -> it.toString().matches(".*\\.(md|yaml)")).toList()) {
        String text = read(file);
        boolean whole = file.toString().endsWith(".yaml");
        int end = whole ? text.length() : text.indexOf("\n---\n") + 1;
        if (end > 0) {
          all++;
          Source source = Source.of(file.toString(), text);
          int start = whole ? 0 : 4;
          if (BlockReader.read(source, start, end).isEmpty()) {
            slow.add(file.toString());
          }
        }
      }
    }
    assertThat(all).isGreaterThan(30);
    assertThat(slow).hasSizeLessThan(all / 20);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: Planning\n",
        "a: 1\nb:\n  - x\n  - y: z\n    w: v\n",
        "a:\n- x\n- y\nb: c\n",
        "a: [\"2.1\", b, {c: d}]\n",
        "a: >-\n  one\n  two\n\n  three\nb: |\n  x\n    y\n",
        "a: one\n  two # note\n",
        "# note\n\na: 'it''s'  # so\nb: \"say \\\"so\\\"\"\n",
        "- a: b\n\n- c\n-\n",
        "Term: a - b, [c] C# http://x#y\n"
      })
  void usualHeadersAreReadFast(String header) {
    assertThat(BothReaders.agree(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just text\n",
        "a: b: c\n",
        "a: “b”\n",
        "a: &x b\n",
        "a:\tb\n",
        "a: b\n---\nc: d\n",
        "a: \"b\n",
        "a: b\n   c: d\n",
        "- a\n - b\n",
        "a: [b\n",
        "a: \u0007\n"
      })
  void whatIsWrongOrRareIsLeftToTheParser(String header) {
    assertThat(BothReaders.agree(header)).isFalse();
  }
}
