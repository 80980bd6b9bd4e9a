package org.markwell.content;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;
import org.markwell.yaml.Fields;
import org.markwell.yaml.Value;

/**
 * The folders that {@code site.yaml} names, resolved with their links before anything is read from
 * them or written to them: each lies in the project, and none in another.
 */
final class SiteFolders {
  private static final String OUTPUT = "site";

  private final ProjectFolder project;
  private final Fields fields;
  private final Source source;
  private final Consumer<Problem> problems;
  private final List<Text> roots;
  private final Text theme;
  private final String output;

  SiteFolders(ProjectFolder project, Fields fields, Source source, Consumer<Problem> problems) {
    this.project = project;
    this.fields = fields;
    this.source = source;
    this.problems = problems;
    this.roots = apart(written());
    this.theme = readTheme();
    this.output = readOutput();
  }

  /** The content roots, at least one. */
  List<Text> roots() {
    return roots;
  }

  /** The name of a folder in {@code themes/}. */
  Text theme() {
    return theme;
  }

  /** The folder of the learner edition, relative to the project, without a slash behind. */
  String output() {
    return output;
  }

  private Path path(Text name) {
    return project.path().resolve(name.value()).normalize();
  }

  private List<Text> written() {
    List<Text> roots = new ArrayList<>();
    if (fields.value("content").orElse(null) instanceof Value.Scalar) {
      fields.text("content").ifPresent(roots::add);
    } else {
      roots.addAll(fields.texts("content"));
    }
    boolean none = roots.isEmpty();
    roots.removeIf(root -> !isInside(root));
    if (!none && !roots.isEmpty() && !Files.isDirectory(path(roots.get(0)))) {
      problems.accept(
          roots
              .get(0)
              .problem(
                  Code.NOT_A_PROJECT,
                  "there is no folder \"" + roots.get(0).value() + "\"",
                  "name the folder that holds the topics"));
    }
    if (none) {
      String usual = Files.isDirectory(project.path().resolve("content")) ? "content" : ".";
      Text root = Text.of(usual, source, 0, 0);
      if (isInside(root)) {
        roots.add(root);
      }
    }
    return roots;
  }

  /** Without those that hold another, whose files would be told with the wrong audience. */
  private List<Text> apart(List<Text> written) {
    List<Text> apart = new ArrayList<>();
    for (Text root : written) {
      Optional<Text> other =
          apart.stream().filter(it -> ProjectFolder.overlap(path(it), path(root))).findFirst();
      if (other.isPresent()) {
        problems.accept(
            root.problem(
                Code.INVALID_VALUE,
                "\"" + root.value() + "\" and \"" + other.get().value() + "\" hold the same files",
                "keep the content roots beside each other, none in another"));
      } else {
        apart.add(root);
      }
    }
    // Where none can be read, a folder that is not there is: nothing of it is published.
    return apart.isEmpty() ? List.of(Text.of("content", source, 0, 0)) : apart;
  }

  /** Whether a path stays in the project; a site from strangers may not reach out of it. */
  private boolean isInside(Text name) {
    Optional<Path> there = project.resolve(name.value());
    if (there.isPresent() && there.get().startsWith(project.path()) && project.holds(there.get())) {
      return true;
    }
    if (there.isEmpty()) {
      problems.accept(
          name.problem(
              Code.INVALID_VALUE,
              "no folder can have the name \"" + name.value() + "\" here",
              "give it another; or, if it is right elsewhere, start Markwell with LC_ALL=C.UTF-8"));
      return false;
    }
    boolean linked = there.filter(it -> it.startsWith(project.path())).isPresent();
    problems.accept(
        name.problem(
            Code.INVALID_VALUE,
            "\""
                + name.value()
                + "\" leads out of the project"
                + (linked ? " by a link, or into a hidden folder" : ""),
            "name a folder inside it"));
    return false;
  }

  private Text readTheme() {
    Text usual = Text.of("default", source, 0, 0);
    if (!project.holds(project.path().resolve("themes"))) {
      problems.accept(
          fields
              .text("theme")
              .orElse(usual)
              .problem(
                  Code.THEME,
                  "\"themes\" is a link that leads out of the project",
                  "put the folder itself here"));
      return usual;
    }
    Text name = fields.text("theme").orElse(usual);
    if (!name.value().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_. -]*")) {
      problems.accept(
          name.problem(
              Code.INVALID_VALUE,
              "\"" + name.value() + "\" is not the name of a theme",
              "name a folder that stands in themes/"));
      return usual;
    }
    if (!name.value().equals("default") && !themes().contains(name.value())) {
      problems.accept(
          name.problem(
              Code.THEME,
              "there is no folder \"themes/" + name.value() + "\"",
              Suggestion.hint(
                  name.value(), themes(), "make it, or leave the line out for the default theme")));
      return usual;
    }
    Path folder = project.path().resolve("themes").resolve(name.value());
    boolean shared =
        roots.stream()
            .filter(it -> !ProjectFolder.same(path(it), project.path()))
            .anyMatch(it -> ProjectFolder.overlap(path(it), folder));
    if (!project.holds(folder)
        || Files.isSymbolicLink(folder)
        || (shared && ProjectFolder.isThere(folder))) {
      problems.accept(
          name.problem(
              Code.THEME,
              "\"themes/" + name.value() + "\" is a link, or leads to where no theme may lie",
              "put the theme's folder itself into themes/"));
    }
    return name;
  }

  /** The folders in {@code themes/}. */
  private List<String> themes() {
    Path folder = project.path().resolve("themes");
    if (!Files.isDirectory(folder) || !project.holds(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isDirectory)
          .map(it -> it.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private String readOutput() {
    Optional<Text> written = fields.text("output").filter(this::isInside);
    if (written.isEmpty()) {
      return OUTPUT;
    }
    Path folder = path(written.get());
    Path assessors = folder.resolveSibling(folder.getFileName() + "-assessor");
    Optional<String> why = clash(folder).or(() -> clash(assessors));
    if (why.isPresent()) {
      problems.accept(
          written
              .get()
              .problem(
                  Code.OUTPUT_REFUSED,
                  "no site can be written to \"" + written.get().value() + "\": " + why.get(),
                  "name a folder that holds nothing else, such as site"));
      return OUTPUT;
    }
    return project.path().relativize(folder).toString().replace(File.separatorChar, '/');
  }

  /** Why a folder can't be written to, if it can't: something else lies there. */
  private Optional<String> clash(Path folder) {
    if (ProjectFolder.overlap(folder, project.path()) && !isBelow(folder, project.path())) {
      return Optional.of("it is the project itself");
    }
    for (Text root : roots) {
      boolean whole = ProjectFolder.same(path(root), project.path());
      if (!whole && ProjectFolder.overlap(folder, path(root))) {
        return Optional.of("\"" + root.value() + "\" holds content");
      }
    }
    for (Path part : folder) {
      if (part.toString().equalsIgnoreCase(".git")) {
        return Optional.of("Git keeps its own files there");
      }
    }
    for (String other : List.of("themes", "site.yaml")) {
      if (ProjectFolder.overlap(folder, project.path().resolve(other))) {
        return Optional.of("\"" + other + "\" lies there");
      }
    }
    return Optional.empty();
  }

  private static boolean isBelow(Path folder, Path project) {
    return !ProjectFolder.same(folder, project)
        && ProjectFolder.real(folder)
            .flatMap(it -> ProjectFolder.real(project).map(it::startsWith))
            .orElse(false);
  }
}
