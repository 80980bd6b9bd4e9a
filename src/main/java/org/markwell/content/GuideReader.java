package org.markwell.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.markwell.model.Text;
import org.markwell.yaml.Value;

/** Reads all the files of a project into a guide, and finds everything wrong with each. */
public final class GuideReader {
  private final Path project;
  private final Markdown markdown;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  private GuideReader(Path project, Markdown markdown) {
    this.project = project;
    this.markdown = markdown;
  }

  /**
   * Reads a project.
   *
   * @param project its folder, which need not hold a {@code site.yaml}
   */
  public static GuideReading read(Path project, Markdown markdown) {
    return new GuideReader(project.toAbsolutePath().normalize(), markdown).read();
  }

  private GuideReading read() {
    Site site = new SiteReader(project, problems::add).read();
    Map<String, Document> documents = new TreeMap<>();
    List<Asset> assets = new ArrayList<>();
    Registers registers = Registers.empty();
    for (int i = 0; i < site.content().size(); i++) {
      Path root = project.resolve(site.content().get(i).value()).normalize();
      if (!Files.isDirectory(root)) {
        // A private root is not there in the public checkout; a missing first one is told already.
        continue;
      }
      Map<String, Path> files =
          Discovery.files(
              project, root, Set.of(site.output(), site.output() + "-assessor"), problems::add);
      List<Parsed> parsed = parse(root, files);
      Audience usual = i == 0 ? Audience.EVERYONE : Audience.ASSESSOR;
      documents(site, parsed, documents, usual);
      files.forEach(
          (path, file) -> {
            if (!Names.isMarkdown(path)) {
              assets.add(new Asset(path, shown(file), file, usual));
            }
          });
      if (i == 0) {
        Path folder = root.resolve("registers");
        registers =
            new RegisterReader(root, shown(folder), new Reading(markdown, problems::add)).read();
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
    return new GuideReading(guide, List.copyOf(new TreeSet<>(problems)));
  }

  /** Files are for whom their folders are, whichever root says so; in the order of their paths. */
  private static List<Asset> narrowed(List<Asset> assets, Collection<Document> documents) {
    Map<String, Audience> folders = folders(documents);
    return assets.stream()
        .map(
            it -> {
              Audience audience = it.audience().and(inside(Names.folder(it.path()), folders));
              return new Asset(it.path(), it.shown(), it.file(), audience);
            })
        .sorted(Comparator.comparing(Asset::path))
        .toList();
  }

  /** Who may see what stands in a folder, as its page says. */
  private static Map<String, Audience> folders(Collection<Document> documents) {
    Set<String> indexed = indexed(documents.stream().map(Document::path));
    Map<String, Audience> folders = new HashMap<>();
    for (Document document : documents) {
      if (isFolderPage(document.path(), indexed)) {
        folders.put(Names.folder(document.path()), document.audience());
      }
    }
    return folders;
  }

  /** The folders with an {@code index.md}: in others a README is the folder's page. */
  private static Set<String> indexed(Stream<String> paths) {
    return paths.filter(Names::isIndex).map(Names::folder).collect(Collectors.toSet());
  }

  private static boolean isFolderPage(String path, Set<String> indexed) {
    return Names.isIndex(path) || (Names.isReadme(path) && !indexed.contains(Names.folder(path)));
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
        site.centre());
  }

  /** A file cut in two. */
  private record Parsed(String path, Frontmatter file) {}

  private List<Parsed> parse(Path root, Map<String, Path> files) {
    List<Map.Entry<String, Path>> markdowns =
        files.entrySet().stream().filter(entry -> Names.isMarkdown(entry.getKey())).toList();
    return markdowns.parallelStream()
        .flatMap(
            entry ->
                Decoding.read(
                        root,
                        entry.getValue(),
                        shown(entry.getValue()),
                        Limits.MARKDOWN,
                        problems::add)
                    .stream()
                    .map(source -> Frontmatter.of(source, problems::add))
                    .map(file -> new Parsed(entry.getKey(), file)))
        .toList();
  }

  /**
   * Documents of one root: new ones, or additions to those of an earlier root.
   *
   * @param usual who sees a new document that does not say: a later root is private unless it does
   */
  private void documents(
      Site site, List<Parsed> parsed, Map<String, Document> documents, Audience usual) {
    Map<String, Audience> folders = folders(documents.values());
    Set<String> indexed =
        indexed(Stream.concat(documents.keySet().stream(), parsed.stream().map(Parsed::path)));
    for (Parsed each : parsed) {
      if (isFolderPage(each.path(), indexed)
          && says(each.file(), "audience").equals(Optional.of("assessor"))) {
        folders.put(Names.folder(each.path()), Audience.ASSESSOR);
      }
    }
    Map<String, String> byId = new HashMap<>();
    documents.values().forEach(document -> byId.putIfAbsent(document.id(), document.path()));
    DocumentReader reader = new DocumentReader(markdown, site.markingPoints(), problems::add);
    Map<String, List<Parsed>> additions = new LinkedHashMap<>();
    List<Parsed> fresh = new ArrayList<>();
    for (Parsed each : parsed) {
      Optional<String> target =
          documents.containsKey(each.path())
              ? Optional.of(each.path())
              : says(each.file(), "id").map(byId::get);
      target.ifPresentOrElse(
          path -> additions.computeIfAbsent(path, key -> new ArrayList<>()).add(each),
          () -> fresh.add(each));
    }
    List<Document> read =
        IntStream.range(0, fresh.size())
            .parallel()
            .mapToObj(
                i ->
                    reader.read(
                        fresh.get(i).path(),
                        fresh.get(i).file(),
                        says(fresh.get(i).file(), "audience").isPresent()
                            ? above(fresh.get(i), folders)
                            : above(fresh.get(i), folders).and(usual)))
            .toList();
    read.forEach(document -> documents.put(document.path(), document));
    Overlay overlay = new Overlay(new Reading(markdown, problems::add));
    additions.forEach(
        (path, files) -> {
          for (Parsed each : files) {
            documents.computeIfPresent(path, (key, base) -> overlay.on(base, each.file()));
          }
        });
  }

  private static Audience above(Parsed file, Map<String, Audience> folders) {
    String folder = Names.folder(file.path());
    if (Names.isIndex(file.path())) {
      if (folder.isEmpty()) {
        return Audience.EVERYONE;
      }
      folder = Names.folder(folder);
    }
    return inside(folder, folders);
  }

  private static Audience inside(String from, Map<String, Audience> folders) {
    for (String folder = from; ; folder = Names.folder(folder)) {
      if (folders.get(folder) == Audience.ASSESSOR) {
        return Audience.ASSESSOR;
      }
      if (folder.isEmpty()) {
        return Audience.EVERYONE;
      }
    }
  }

  private static Optional<String> says(Frontmatter file, String key) {
    return file.keys()
        .flatMap(map -> map.get(key))
        .filter(Value.Scalar.class::isInstance)
        .map(value -> ((Value.Scalar) value).text().value());
  }

  private String shown(Path file) {
    String path = project.relativize(file).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }
}
