package org.markwell.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Source;
import org.markwell.yaml.Value;

/**
 * Reads the Markdown files of one content root: new documents, or additions to those of an earlier
 * root. Files are read at the same time, each to its end at once: what is needed only on the way to
 * a document is then gone before much of it has gathered.
 */
final class RootReader {
  private final Map<String, Document> documents;
  private final Audience usual;
  private final Function<String, Optional<Source>> sources;
  private final Reading reading;
  private final DocumentReader reader;
  private final Folders folders;
  private final Map<String, String> byId = new HashMap<>();

  /**
   * @param documents of earlier roots, by path; those of this one are put in
   * @param usual who sees a new document that does not say: a later root is private unless it does
   * @param points who sees marking points that don't say
   * @param sources reads a file of this root; what can't be read is reported
   */
  RootReader(
      Map<String, Document> documents,
      Audience usual,
      Audience points,
      Function<String, Optional<Source>> sources,
      Reading reading) {
    this.documents = documents;
    this.usual = usual;
    this.sources = sources;
    this.reading = reading;
    this.reader = new DocumentReader(reading, points);
    this.folders = Folders.of(documents.values());
    documents.values().forEach(document -> byId.putIfAbsent(document.id(), document.path()));
  }

  /** A file cut in two. */
  private record Parsed(String path, Frontmatter file) {
    private Optional<String> says(String key) {
      return file.keys()
          .flatMap(map -> map.get(key))
          .filter(Value.Scalar.class::isInstance)
          .map(value -> ((Value.Scalar) value).text().value());
    }
  }

  /** What a file adds to the document with a path. */
  private record Addition(String path, Frontmatter file) {}

  /** What a file has become: one of the two. */
  private record Result(Optional<Document> document, Optional<Addition> addition) {}

  /**
   * Reads files.
   *
   * @param paths of Markdown files, relative to the root, in order
   */
  void read(List<String> paths) {
    // The pages of folders come first: they say for whom all else in there is.
    Map<String, Parsed> pages =
        paths.parallelStream()
            .filter(Folders::mayBePage)
            .flatMap(path -> parse(path).stream())
            .collect(Collectors.toMap(Parsed::path, Function.identity()));
    hide(pages.values());
    List<Result> results =
        paths.parallelStream()
            .map(path -> Folders.mayBePage(path) ? found(pages, path) : parse(path))
            .flatMap(Optional::stream)
            .map(this::result)
            .toList();
    for (Result result : results) {
      result.document().ifPresent(document -> documents.put(document.path(), document));
    }
    Overlay overlay = new Overlay(reading);
    for (Result result : results) {
      result
          .addition()
          .ifPresent(
              it ->
                  documents.computeIfPresent(
                      it.path(), (path, base) -> overlay.on(base, it.file())));
    }
  }

  private static Optional<Parsed> found(Map<String, Parsed> pages, String path) {
    return Optional.ofNullable(pages.get(path));
  }

  private Optional<Parsed> parse(String path) {
    return sources
        .apply(path)
        .map(source -> new Parsed(path, Frontmatter.of(source, reading.problems())));
  }

  private void hide(Collection<Parsed> pages) {
    Set<String> indexed =
        Folders.indexed(
            Stream.concat(documents.keySet().stream(), pages.stream().map(Parsed::path)));
    for (Parsed page : pages) {
      if (Folders.isPage(page.path(), indexed)
          && page.says("audience").equals(Optional.of("assessor"))) {
        folders.hide(Names.folder(page.path()));
      }
    }
  }

  private Result result(Parsed each) {
    Optional<String> target =
        documents.containsKey(each.path())
            ? Optional.of(each.path())
            : each.says("id").map(byId::get);
    if (target.isPresent()) {
      return new Result(Optional.empty(), Optional.of(new Addition(target.get(), each.file())));
    }
    Audience above = folders.above(each.path());
    Audience audience = each.says("audience").isPresent() ? above : above.and(usual);
    return new Result(
        Optional.of(reader.read(each.path(), each.file(), audience)), Optional.empty());
  }
}
