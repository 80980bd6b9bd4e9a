package org.markwell.content;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwell.content.keys.DeprecatedKeys;
import org.markwell.content.version.AskedVersions;
import org.markwell.content.version.Version;
import org.markwell.markdown.Markdown;
import org.markwell.model.Asset;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Site;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.yaml.OldKeys;

/** Reads all the files of a project into a guide, and finds everything wrong with each. */
public final class GuideReader {
  private final Path project;
  private final Set<String> leftOut;
  private final Markdown markdown;
  private final Optional<Version> program;
  private final OldKeys old;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  private GuideReader(
      Path project,
      Set<String> leftOut,
      Markdown markdown,
      Optional<Version> program,
      OldKeys old) {
    this.project = project.toAbsolutePath().normalize();
    this.leftOut = leftOut;
    this.markdown = markdown;
    this.program = program;
    this.old = old;
  }

  /**
   * Reads a project, whatever version of Markwell it asks for.
   *
   * @param project its folder, which need not hold a {@code site.yaml}
   */
  public static GuideReading read(Path project, Markdown markdown) {
    return read(project, markdown, "");
  }

  /**
   * The same with a program that it may not be meant for.
   *
   * @param version of the program; one that is no number suits every guide
   */
  public static GuideReading read(Path project, Markdown markdown, String version) {
    return read(project, markdown, version, new DeprecatedKeys(DeprecatedKeys.TABLE));
  }

  static GuideReading read(Path project, Markdown markdown, String version, OldKeys old) {
    return new GuideReader(project, Set.of(), markdown, Version.of(version), old).read();
  }

  /** What {@code site.yaml} of a project says, without the rest of the guide. */
  public static Site settings(Path project, Consumer<Problem> problems) {
    OldKeys old = new DeprecatedKeys(DeprecatedKeys.TABLE);
    return new SiteReader(project.toAbsolutePath().normalize(), old, problems).read();
  }

  /**
   * Reads a project without some of its content roots.
   *
   * @param leftOut the roots as {@code site.yaml} names them
   */
  public static GuideReading read(Path project, Set<String> leftOut, Markdown markdown) {
    OldKeys old = new DeprecatedKeys(DeprecatedKeys.TABLE);
    return new GuideReader(project, leftOut, markdown, Optional.empty(), old).read();
  }

  /** The content roots that {@code site.yaml} names, whether they are there or not. */
  public static List<String> roots(Path project) {
    return settings(project, problem -> {}).content().stream().map(Text::value).toList();
  }

  private GuideReading read() {
    Site site = new SiteReader(project, old, problems::add).read();
    Optional<AskedVersions> asked =
        site.markwell().flatMap(it -> AskedVersions.of(it, problems::add));
    Map<String, Document> documents = new TreeMap<>();
    List<Asset> assets = new ArrayList<>();
    Registers registers = Registers.empty();
    for (int i = 0; i < site.content().size(); i++) {
      Path root = project.resolve(site.content().get(i).value()).normalize();
      if (!Files.isDirectory(root) || leftOut.contains(site.content().get(i).value())) {
        // A private root is not there in the public checkout; a missing first one is told already.
        continue;
      }
      Map<String, Path> files = Discovery.files(project, root, site.outputs(), problems::add);
      Audience usual = i == 0 ? Audience.EVERYONE : Audience.ASSESSOR;
      new RootReader(
              documents,
              usual,
              site.markingPoints(),
              path -> Optional.ofNullable(files.get(path)).flatMap(file -> source(root, file)),
              new Reading(markdown, old, problems::add))
          .read(files.keySet().stream().filter(Names::isMarkdown).toList());
      files.forEach(
          (path, file) -> {
            if (!Names.isMarkdown(path)) {
              assets.add(new Asset(path, shown(file), file, usual));
            }
          });
      if (i == 0) {
        Path folder = root.resolve("registers");
        registers =
            new RegisterReader(root, shown(folder), new Reading(markdown, old, problems::add))
                .read();
      }
    }
    if (documents.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.of(
              Code.NOT_A_PROJECT,
              Position.startOf(shown(project.resolve(site.content().get(0).value()))),
              "there is no Markdown file here",
              "put one in, or name the right folder with --root"));
    }
    Guide guide =
        new Guide(
            titled(site, documents.get("index.md")),
            List.copyOf(documents.values()),
            narrowed(assets, documents.values()),
            registers);
    return new GuideReading(guide, List.copyOf(told(asked)));
  }

  /** A program that is too old for the guide may well not know its keys. */
  private Set<Problem> told(Optional<AskedVersions> asked) {
    Set<Problem> told = new TreeSet<>();
    boolean older =
        program.isPresent() && asked.filter(it -> it.isTooOld(program.get())).isPresent();
    for (Problem problem : problems) {
      told.add(
          older && problem.code() == Code.UNKNOWN_KEY
              ? problem.explained(
                  "a later Markwell may know it: see \"markwell\" in site.yaml. Else ")
              : problem);
    }
    program.flatMap(it -> asked.flatMap(each -> each.fault(it))).ifPresent(told::add);
    return told;
  }

  /** Files are for whom their folders are, whichever root says so; in the order of their paths. */
  private static List<Asset> narrowed(List<Asset> assets, Collection<Document> documents) {
    Folders folders = Folders.of(documents);
    return assets.stream()
        .map(
            it -> {
              Audience audience = it.audience().and(folders.inside(Names.folder(it.path())));
              return new Asset(it.path(), it.shown(), it.file(), audience);
            })
        .sorted(Comparator.comparing(Asset::path))
        .toList();
  }

  /**
   * Without a {@code site.yaml} the home page's title is the site's, in every edition: the one that
   * everyone may see.
   */
  private Site titled(Site site, @Nullable Document home) {
    if (home == null
        || home.audience() == Audience.ASSESSOR
        || Files.exists(project.resolve("site.yaml"))) {
      return site;
    }
    Prose seen = markdown.forEveryone(home.body(), problem -> {});
    Text title = home.facts().with(seen, List.of()).title();
    return new Site(
        title,
        site.siteId(),
        site.baseUrl(),
        site.language(),
        site.theme(),
        site.content(),
        site.output(),
        site.keep(),
        site.editUrl(),
        site.links(),
        site.headings(),
        site.markingPoints(),
        site.search(),
        site.handbook(),
        site.centre(),
        site.sharing(),
        site.overdue(),
        site.hosting(),
        site.markwell());
  }

  private Optional<Source> source(Path root, Path file) {
    return Decoding.read(root, file, shown(file), Limits.MARKDOWN, problems::add);
  }

  private String shown(Path file) {
    String path = project.relativize(file).toString().replace(File.separatorChar, '/');
    return path.isEmpty() ? "." : path;
  }
}
