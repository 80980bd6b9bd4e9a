package org.markwell.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A workflow of GitHub, or an action made of steps, and what is unsafe about it.
 *
 * @param name for messages
 */
record Workflow(String name, Map<String, Object> content) {
  private static final Pattern PINNED = Pattern.compile("[\\w.-]+(/[\\w.-]+)+@[0-9a-f]{40}");

  @SuppressWarnings("unchecked")
  static Workflow of(String name, String yaml) {
    return new Workflow(
        name, (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  /** Everything that a workflow of ours must not do; empty if it is safe. */
  List<String> faults(String yaml) {
    List<String> faults = new ArrayList<>();
    boolean isAction = content.containsKey("runs");
    Set<String> triggers = keys(content.get("on"));
    if (triggers.contains("pull_request_target") || triggers.contains("workflow_run")) {
      faults.add("runs with our rights on the code of strangers");
    }
    if (!isAction) {
      permissions(content.get("permissions"), "the workflow", faults);
      if (!(content.get("permissions") instanceof Map<?, ?> all) || all.containsValue("write")) {
        faults.add("the workflow as a whole may write, or does not say what it may");
      }
    }
    jobs()
        .forEach(
            (job, value) -> {
              if (value.containsKey("permissions")) {
                permissions(value.get("permissions"), job, faults);
                if (triggers.contains("pull_request")
                    && value.get("permissions") instanceof Map<?, ?> all
                    && all.containsValue("write")) {
                  faults.add(job + " may write, and pull requests start it");
                }
              }
              if (!isAction
                  && !value.containsKey("timeout-minutes")
                  && !value.containsKey("uses")) {
                faults.add(job + " may take for ever");
              }
              if (value.get("uses") instanceof String uses) {
                pinned(uses, faults);
              }
              if ("inherit".equals(value.get("secrets"))) {
                faults.add(job + " gives all secrets away");
              }
            });
    for (Map<String, Object> step : steps()) {
      if (step.get("uses") instanceof String uses) {
        pinned(uses, faults);
        boolean keeps =
            !(step.get("with") instanceof Map<?, ?> with)
                || !with.containsKey("persist-credentials");
        if (uses.startsWith("actions/checkout@") && keeps) {
          faults.add("a checkout leaves its token in the folder");
        }
        if (step.get("with") instanceof Map<?, ?> with && with.containsKey("script")) {
          expressions((String) with.get("script"), faults);
        }
      }
      if (step.get("run") instanceof String run) {
        expressions(run, faults);
        if (isAction && !step.containsKey("shell")) {
          faults.add("a step of an action names no shell");
        }
      }
      if (step.get("shell") instanceof String shell) {
        expressions(shell, faults);
      }
    }
    // A version in words, for whoever reads the number.
    yaml.lines()
        .filter(it -> it.strip().matches("(- )?uses: .*@.*") && !it.matches(".* # v\\d[\\w.]*"))
        .forEach(it -> faults.add("no version beside " + it.strip()));
    return faults;
  }

  /** The shell scripts of all steps. */
  List<String> scripts() {
    return steps().stream()
        .filter(it -> it.get("run") instanceof String)
        .filter(it -> !it.containsKey("shell") || "bash".equals(it.get("shell")))
        .map(it -> (String) it.get("run"))
        .toList();
  }

  /** A script is text that somebody's input would become part of. */
  private static void expressions(String script, List<String> faults) {
    if (script.contains("${{")) {
      faults.add("an expression in a script: " + script.strip());
    }
  }

  private static void pinned(String uses, List<String> faults) {
    if (!uses.startsWith("./") && !PINNED.matcher(uses).matches()) {
      faults.add("not pinned by a commit: " + uses);
    }
  }

  private static void permissions(Object permissions, String who, List<String> faults) {
    if (permissions instanceof String all && all.endsWith("-all")) {
      faults.add(who + " may " + all);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Map<String, Object>> jobs() {
    return content.containsKey("runs")
        ? Map.of("the action", (Map<String, Object>) content.get("runs"))
        : new LinkedHashMap<>((Map<String, Map<String, Object>>) content.get("jobs"));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> steps() {
    List<Map<String, Object>> steps = new ArrayList<>();
    jobs()
        .values()
        .forEach(
            job -> steps.addAll((List<Map<String, Object>>) job.getOrDefault("steps", List.of())));
    return steps;
  }

  private static Set<String> keys(Object on) {
    if (on instanceof Map<?, ?> map) {
      return Set.copyOf(map.keySet().stream().map(Object::toString).toList());
    } else if (on instanceof List<?> list) {
      return Set.copyOf(list.stream().map(Object::toString).toList());
    }
    return on == null ? Set.of() : Set.of(on.toString());
  }
}
