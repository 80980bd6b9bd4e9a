package org.markwell.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  private final Path workspace;
  private final Map<String, Object> workflow;
  private final Map<String, String> known = new HashMap<>();
  private final List<String> steps = new ArrayList<>();
  private final StringBuilder console = new StringBuilder();
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
      return ours(with, outputs);
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

  private String at(String path) {
    return workspace.resolve(path).toString();
  }

  /** Runs a script as GitHub does, with the program on the path, as our action leaves it. */
  private boolean script(Map<String, Object> step) {
    try {
      Path tools = Files.createDirectories(workspace.resolveSibling("tools"));
      Path program = tools.resolve("markwell");
      Files.writeString(
          program,
          "#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -cp \"$MARKWELL_CLASSES\""
              + " org.markwell.cli.Main \"$@\"\n");
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
      Path script = tools.resolve("script.sh");
      Files.writeString(script, filled(step.get("run").toString()));
      ProcessBuilder builder =
          new ProcessBuilder("bash", "-e", script.toString())
              .directory(workspace.toFile())
              .redirectErrorStream(true);
      Map<String, String> environment = builder.environment();
      environment.put("MARKWELL_CLASSES", classes());
      String java = Path.of(System.getProperty("java.home"), "bin").toString();
      environment.put(
          "PATH", String.join(File.pathSeparator, tools.toString(), java, environment.get("PATH")));
      known.forEach(
          (name, value) -> {
            if (name.startsWith("env.")) {
              environment.put(name.substring("env.".length()), value);
            }
          });
      map(step.getOrDefault("env", Map.of()))
          .forEach((name, value) -> environment.put(name, filled(value.toString())));
      Process process = builder.start();
      process.getOutputStream().close();
      console.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      return process.waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
