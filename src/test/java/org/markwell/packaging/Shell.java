package org.markwell.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program said, and how it ended.
 *
 * @param said both streams, in the order in which they came
 */
record Shell(int code, String said) {
  /** The program as it was packed. */
  static final Path JAR = Path.of("target/markwell.jar").toAbsolutePath();

  /** Runs a command with this environment and nothing else of ours, and waits for its end. */
  static Shell run(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path log = Files.createTempFile("markwell", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      int code = process.waitFor();
      String said = Files.readString(log, StandardCharsets.UTF_8);
      Files.delete(log);
      return new Shell(code, said);
    } catch (IOException e) {
      return new Shell(-1, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** This environment, changed. */
  static Map<String, String> ours(String... changes) {
    Map<String, String> environment = new LinkedHashMap<>(System.getenv());
    environment.keySet().removeIf(it -> it.startsWith("GITHUB_") || it.startsWith("JAVA_"));
    environment.keySet().removeIf(it -> it.startsWith("MAVEN_") || it.startsWith("MARKWELL_"));
    for (int i = 0; i < changes.length; i += 2) {
      environment.put(changes[i], changes[i + 1]);
    }
    return environment;
  }
}
