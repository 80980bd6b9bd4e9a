package org.markwell.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of the container's recipe, as far as we use its language: no variables, no continued
 * lines.
 */
record Dockerfile(List<Stage> stages) {

  /**
   * One {@code FROM} and what follows it.
   *
   * @param base what stands behind {@code FROM}
   */
  record Stage(String base, List<Instruction> instructions) {
    /** What stands behind each of these words. */
    List<String> all(String word) {
      return instructions.stream()
          .filter(it -> it.word().equals(word))
          .map(it -> it.rest())
          .toList();
    }

    /** What counts where the last one wins. */
    String last(String word) {
      List<String> all = all(word);
      return all.get(all.size() - 1);
    }

    /** The parts of a list in brackets. */
    List<String> list(String word) {
      String list = last(word);
      return Arrays.stream(list.substring(1, list.length() - 1).split(","))
          .map(it -> it.strip().replace("\"", ""))
          .toList();
    }
  }

  record Instruction(String word, String rest) {}

  static Dockerfile read() throws IOException {
    List<Stage> stages = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("Dockerfile"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s+", 2);
      if (parts[0].equals("FROM")) {
        stages.add(new Stage(parts[1], new ArrayList<>()));
      } else {
        stages.get(stages.size() - 1).instructions().add(new Instruction(parts[0], parts[1]));
      }
    }
    return new Dockerfile(stages);
  }
}
