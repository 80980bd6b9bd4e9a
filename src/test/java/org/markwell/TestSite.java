package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.markwell.edition.Edition;
import org.markwell.inspect.built.BuiltSite;
import org.markwell.model.Audience;
import org.markwell.model.Problem;
import org.markwell.model.Severity;

/** A small project on disk: write files, build, look, change, build again. */
public final class TestSite {
  private final Path root;
  private Built last;
  private boolean inspected = true;

  private TestSite(Path root) {
    this.root = root;
  }

  public static TestSite in(Path root) {
    return new TestSite(root);
  }

  public Path root() {
    return root;
  }

  public TestSite write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestSite write(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestSite delete(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The learner edition into {@code site/}. */
  public TestSite build() {
    return build(Audience.EVERYONE);
  }

  public TestSite build(Audience audience) {
    BuildOptions plain = BuildOptions.of(root, "test");
    return build(
        new BuildOptions(
            root,
            audience,
            Edition.Drafts.LEFT_OUT,
            plain.out(),
            plain.baseUrl(),
            Severity.ERROR,
            Optional.of(root.resolve(".cache")),
            "test"));
  }

  public TestSite build(BuildOptions options) {
    last = new Build(options, Stages.SILENT).run();
    if (inspected && last.written().isPresent()) {
      inspect(last.target());
    }
    return this;
  }

  /** From now on pages may lead nowhere: the test builds such on purpose. */
  public TestSite withBrokenLinks() {
    inspected = false;
    return this;
  }

  /** Whatever a build makes holds together: every link, anchor and file. */
  public static void inspect(Path site) {
    try {
      List<Problem> problems = BuiltSite.inspect(site, "").problems();
      assertThat(problems.stream().map(TestSite::line)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Built built() {
    return last;
  }

  /** {@code file:line:column severity[code] message}, one a line. */
  public String problems() {
    StringBuilder lines = new StringBuilder();
    for (Problem problem : last.problems()) {
      lines.append(line(problem)).append('\n');
    }
    return lines.toString();
  }

  static String line(Problem problem) {
    return problem.position()
        + " "
        + problem.severity().word()
        + "["
        + problem.code().id()
        + "] "
        + problem.message()
        + " | "
        + problem.hint();
  }

  /** A file of the learner edition. */
  public String page(String address) {
    return page(Audience.EVERYONE, address);
  }

  /** A file of an edition. */
  public String page(Audience audience, String address) {
    String folder = audience == Audience.EVERYONE ? "site" : "site-assessor";
    try {
      return Files.readString(root.resolve(folder).resolve(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder of the project, by its path, as text of one character a byte. */
  public Map<String, String> files(String folder) {
    return tree(root.resolve(folder));
  }

  public static Map<String, String> tree(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file :
          walk.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)).toList()) {
        files.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the guide of this repository, to change at will; without PDF and EPUB, for speed. */
  public static TestSite guide(Path root) {
    TestSite site = guideWithBooks(root);
    String settings = new String(bytes(root.resolve("site.yaml")), StandardCharsets.UTF_8);
    return site.write("site.yaml", settings.replaceAll("(?m)^handbook:.*\n", ""));
  }

  /** The same with all its books. */
  public static TestSite guideWithBooks(Path root) {
    return copy(root, Path.of(""));
  }

  /** A copy of a project: its content and settings. */
  public static TestSite copy(Path root, Path project) {
    TestSite site = in(root);
    for (String part : new String[] {"content", "site.yaml"}) {
      Path from = project.resolve(part);
      if (Files.isRegularFile(from)) {
        site.write(part, bytes(from));
      } else {
        tree(from)
            .keySet()
            .forEach(path -> site.write(part + "/" + path, bytes(from.resolve(path))));
      }
    }
    return site;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
