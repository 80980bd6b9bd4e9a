package org.markwell.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the container's recipe says; {@link ImageTest} does it. */
class DockerfileTest {
  @Test
  void itStartsFromKnownBytesAndRunsAsNobody() throws Exception {
    Dockerfile recipe = Dockerfile.read();
    assertThat(recipe.stages()).hasSize(2);
    for (Dockerfile.Stage stage : recipe.stages()) {
      assertThat(stage.base()).matches("[\\w/.-]+:[\\w.-]+@sha256:[0-9a-f]{64}( AS \\w+)?");
      assertThat(stage.all("ADD")).isEmpty();
    }
    Dockerfile.Stage last = recipe.stages().get(1);
    assertThat(last.last("USER")).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
    assertThat(last.last("WORKDIR")).isEqualTo("/guide");
    assertThat(last.all("RUN")).as("what would need a system to run in").isEmpty();
    assertThat(last.list("ENTRYPOINT")).containsExactly("/opt/markwell/bin/markwell");
  }

  @Test
  void whatItCopiesIsThereAndNothingElseIsSent() throws Exception {
    Set<String> copied = new HashSet<>();
    for (String copy : Dockerfile.read().stages().get(0).all("COPY")) {
      String source = copy.split(" ")[0];
      assertThat(Path.of(source)).exists();
      copied.add("!" + source.replaceAll("/$", ""));
    }
    List<String> sent = Files.readAllLines(Path.of(".dockerignore"));
    assertThat(sent.get(0)).isEqualTo("*");
    assertThat(Set.copyOf(sent.subList(1, sent.size()))).isEqualTo(copied);
  }
}
