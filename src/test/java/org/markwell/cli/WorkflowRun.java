package org.markwell.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A workflow as GitHub would run it, as far as that can be done here: its scripts by bash, our own
 * action by the commands that it runs, and of those of others what they leave behind. Expressions
 * are looked up in a table; one that is not there ends the test.
 */
final class WorkflowRun {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([a-z0-9_.A-Z]+) }}");

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

  private final Path workspace;
  private final Map<String, Object> workflow;
  private final Map<String, String> known = new HashMap<>();
  private final List<String> steps = new ArrayList<>();
  private final StringBuilder console = new StringBuilder();
  private boolean byScript;

  /** Where a step before has put the program. */
  private String onPath = "";

  private Optional<String> uploaded = Optional.empty();
  private Optional<String> failed = Optional.empty();

  private WorkflowRun(Path workspace, String yaml) {
    this.workspace = workspace;
    this.workflow = map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    map(workflow.getOrDefault("env", Map.of()))
        .forEach((name, value) -> known.put("env." + name, value.toString()));
  }

  /**
   * @param workspace where the first checkout has put its files
   * @param yaml the workflow
   */
  static WorkflowRun of(Path workspace, String yaml) {
    return new WorkflowRun(workspace, yaml);
  }

  /** What an expression such as {@code github.ref} stands for. */
  WorkflowRun with(String expression, String value) {
    known.put(expression, value);
    return this;
  }

  /**
   * From now on our own action is its real script and not, for speed, the commands that it runs.
   */
  WorkflowRun byScript() {
    byScript = true;
    return this;
  }

  /** Runs the steps of a job, up to the first that fails. */
  WorkflowRun job(String name) {
    Map<String, Object> job = map(map(workflow.get("jobs")).get(name));
    for (Object each : (List<?>) job.get("steps")) {
      Map<String, Object> step = map(each);
      String what = step.getOrDefault("name", step.getOrDefault("uses", "")).toString();
      steps.add(what.replaceFirst("@.*", ""));
      if (!(step.containsKey("run") ? script(step) : action(step))) {
        failed = Optional.of(what);
        return this;
      }
    }
    return this;
  }

  /** What was done, in order. */
  List<String> steps() {
    return steps;
  }

  /** The step that ended the job, if one did. */
  Optional<String> failed() {
    return failed;
  }

  /** The folder or file that left the job. */
  Optional<String> uploaded() {
    return uploaded;
  }

  /** All that the steps said. */
  String console() {
    return console.toString();
  }

  private boolean action(Map<String, Object> step) {
    String uses = step.get("uses").toString();
    Map<String, String> with = new HashMap<>();
    map(step.getOrDefault("with", Map.of()))
        .forEach((name, value) -> with.put(name, filled(value.toString())));
    String outputs = "steps." + step.get("id") + ".outputs.";
    if (uses.startsWith("markwell/markwell@") || uses.equals("./")) {
      return byScript ? script(with, outputs) : ours(with, outputs);
    } else if (uses.startsWith("actions/upload-")) {
      uploaded = Optional.of(with.get("path"));
    }
    return true;
  }

  /** What our action does: check, build, and the folder as its output. */
  private boolean ours(Map<String, String> with, String outputs) {
    String root = with.getOrDefault("root", ".");
    String edition = with.getOrDefault("edition", "learner");
    List<String> build =
        new ArrayList<>(List.of("build", "--root", at(root), "--edition", edition));
    if (!with.getOrDefault("base-url", "").isEmpty()) {
      build.addAll(List.of("--base-url", with.get("base-url")));
    }
    for (List<String> command : List.of(List.of("check", "--root", at(root)), build)) {
      Console said = Console.of(command.toArray(String[]::new));
      console.append(said.out()).append(said.err());
      if (said.code() != 0) {
        return false;
      }
    }
    String site = edition.equals("assessor") ? "site-assessor" : "site";
    known.put(outputs + "site", root.equals(".") ? site : root + "/" + site);
    known.put(outputs + "portable", known.get(outputs + "site") + "-portable.zip");
    return true;
  }

  /** The action's own script, with the classes of this program in place of a jar. */
  private boolean script(Map<String, String> with, String outputs) {
    try {
      Path home = workspace.resolveSibling("action");
      Files.createDirectories(home.resolve("target"));
      Files.createDirectories(home.resolve("packaging"));
      Files.writeString(home.resolve("target/markwell.jar"), "");
      Files.copy(
          Path.of("packaging/action.sh"),
          home.resolve("packaging/action.sh"),
          StandardCopyOption.REPLACE_EXISTING);
      program(
          "java",
          "while [ \"$1\" != -jar ]; do shift; done; shift 2\nexec "
              + JAVA.resolve("java")
              + " -XX:TieredStopAtLevel=1 -cp \"$MARKWELL_CLASSES\" org.markwell.cli.Main \"$@\"\n");
      Path output = workspace.resolveSibling("output");
      Path path = workspace.resolveSibling("path");
      Files.writeString(output, "");
      Map<String, String> environment = new HashMap<>();
      with.forEach(
          (name, value) ->
              environment.put("INPUT_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), value));
      environment.put("GITHUB_WORKSPACE", workspace.toString());
      environment.put("GITHUB_OUTPUT", output.toString());
      environment.put("GITHUB_PATH", path.toString());
      environment.put("RUNNER_TEMP", workspace.resolveSibling("tools").toString());
      if (!bash(home.resolve("packaging/action.sh"), environment)) {
        return false;
      }
      Files.readAllLines(output)
          .forEach(it -> known.put(outputs + it.split("=", 2)[0], it.split("=", 2)[1]));
      onPath = Files.readString(path).strip();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String at(String path) {
    return workspace.resolve(path).toString();
  }

  /** Runs a script as GitHub does, with the program on the path, as our action leaves it. */
  private boolean script(Map<String, Object> step) {
    try {
      if (!byScript) {
        onPath =
            program(
                    "markwell",
                    "exec "
                        + JAVA.resolve("java")
                        + " -XX:TieredStopAtLevel=1 -cp \"$MARKWELL_CLASSES\""
                        + " org.markwell.cli.Main \"$@\"\n")
                .getParent()
                .toString();
      }
      Path script = workspace.resolveSibling("script.sh");
      Files.writeString(script, filled(step.get("run").toString()));
      Map<String, String> environment = new HashMap<>();
      known.forEach(
          (name, value) -> {
            if (name.startsWith("env.")) {
              environment.put(name.substring("env.".length()), value);
            }
          });
      map(step.getOrDefault("env", Map.of()))
          .forEach((name, value) -> environment.put(name, filled(value.toString())));
      return bash(script, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path program(String name, String text) throws IOException {
    Path program = Files.createDirectories(workspace.resolveSibling("tools")).resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + text);
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private boolean bash(Path script, Map<String, String> more) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-e", script.toString())
            .directory(workspace.toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("MARKWELL_CLASSES", classes());
    environment.put(
        "PATH",
        String.join(
            File.pathSeparator,
            onPath,
            workspace.resolveSibling("tools").toString(),
            environment.get("PATH")));
    environment.putAll(more);
    Process process = builder.start();
    process.getOutputStream().close();
    console.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String classes() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(it -> Path.of(it).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String filled(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(
            it -> {
              String value = known.get(it.group(1));
              if (value == null) {
                throw new IllegalStateException("nobody says what " + it.group() + " is");
              }
              return Matcher.quoteReplacement(value);
            });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
