package org.markwell.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {
  @Test
  void everyCodeIsDocumentedOnce() throws IOException {
    assertThat(
            Files.readAllLines(Path.of("docs/problems.md")).stream()
                .filter(it -> it.startsWith("| `")))
        .containsExactlyElementsOf(
            Stream.of(Code.values())
                .map(
                    it ->
                        "| `"
                            + it.id()
                            + "` | "
                            + it.severity().word()
                            + " | "
                            + it.summary()
                            + " |")
                .toList());
  }
}
