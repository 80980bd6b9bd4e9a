package org.markwell.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.starter.GitHubName;
import org.markwell.starter.Starter;

/** What somebody does after {@code init}, in their order. */
final class NextSteps {
  private static final String MORE =
      "https://github.com/markwell/markwell/blob/main/docs/publish.md";

  private final Terminal terminal;
  private final Starter starter;
  private final Path place;
  private final List<String> steps = new ArrayList<>();

  NextSteps(Terminal terminal, Starter starter, Path place) {
    this.terminal = terminal;
    this.starter = starter;
    this.place = place;
  }

  void print(boolean github, boolean forAssessors, Optional<GitHubName> guide) {
    if (forAssessors) {
      forAssessors(guide);
    } else {
      forEveryone(github);
    }
    terminal.out().println("\nNext:");
    for (int i = 0; i < steps.size(); i++) {
      terminal.out().println("  " + (i + 1) + ". " + Terminal.plain(steps.get(i)));
    }
    terminal.out().println("\nStep by step: " + MORE);
  }

  private void forEveryone(boolean github) {
    boolean isHere = place.equals(Path.of("").toAbsolutePath());
    String root = isHere ? "" : " --root \"" + relative(place) + "\"";
    String first = relative(place.resolve("site").resolve("index.html"));
    steps.add("edit: site.yaml holds the title; copy the first topic in content/ for one of yours");
    steps.add("look for mistakes: markwell check" + root);
    steps.add("build: markwell build" + root + ", then open " + first);
    if (github) {
      Optional<GitHubName> origin = starter.origin();
      String settings =
          origin
              .map(it -> it.address() + "/settings/pages")
              .orElse("in the repository on GitHub: Settings > Pages");
      steps.add("switch Pages on, once: " + settings + ", and choose Source: GitHub Actions");
      steps.add(
          origin.isPresent()
              ? "push: git add . && git commit -m \"Begin the guide\" && git push"
              : "bring the folder to GitHub: make a repository there, and push or upload all of it,"
                  + " the folder .github too");
      steps.add(
          "look: some minutes later it is at "
              + origin.map(GitHubName::pages).orElse("https://OWNER.github.io/NAME/"));
    }
  }

  private void forAssessors(Optional<GitHubName> guide) {
    if (guide.isEmpty()) {
      steps.add("name the public guide at the top of .github/workflows/assess.yml");
    }
    steps.add("in the public guide's site.yaml write: content: [content, private]");
    steps.add("put guidance here, at the path that its topic has below content/ there");
    steps.add("push; then Actions > assess holds the assessor edition to download");
  }

  private static String relative(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return (folder.startsWith(here) ? here.relativize(folder) : folder).toString();
  }
}
