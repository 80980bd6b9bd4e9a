package org.markwell.emit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.markwell.output.Artifact;

/**
 * The files of one language's index. What they are called and whether they are new is known without
 * making them; the first that is asked for has the index made, for all.
 */
final class IndexFiles {
  private final String folder;
  private final List<SearchDocument> documents;
  private final Layout layout;
  private final Lazy<SearchIndex> index;

  /**
   * @param folder empty, or ending in {@code /}
   */
  IndexFiles(
      String language,
      String folder,
      List<SearchDocument> documents,
      Supplier<Equivalents> equivalents) {
    this.folder = folder;
    this.documents = List.copyOf(documents);
    layout = Layout.of(documents);
    index = new Lazy<>(() -> SearchIndex.of(language, this.documents, equivalents.get(), layout));
  }

  String folder() {
    return folder;
  }

  SearchIndex index() {
    return index.get();
  }

  /**
   * All but the stock index.
   *
   * @param parent the folder that {@link #folder} is in
   */
  List<Artifact<?>> artifacts(String parent, SearchFiles files) {
    List<Artifact<?>> artifacts = new ArrayList<>();
    String path = parent + folder;
    for (int i = 0; i < layout.termFiles(); i++) {
      int file = i;
      artifacts.add(files.of(path + "t" + i, () -> index().terms(file)));
    }
    if (layout.hasVocabulary()) {
      for (char letter : Vocabulary.LETTERS.toCharArray()) {
        artifacts.add(files.of(path + "v-" + letter, () -> index().vocabulary(letter)));
      }
    }
    for (int from = 0; from < documents.size(); from += layout.inFile()) {
      List<SearchDocument> shown =
          documents.subList(from, Math.min(documents.size(), from + layout.inFile()));
      String name = path + "d" + from / layout.inFile();
      artifacts.add(files.of(name, () -> SearchIndex.bytes(Display.of(shown))));
    }
    artifacts.add(files.of(path + "facets", () -> SearchIndex.bytes(Display.facets(documents))));
    return artifacts;
  }

  /** The whole index for stock lunr. */
  Artifact<?> stock(String parent, SearchFiles files) {
    return files.artifact(parent + folder + "index.json", () -> index().stock());
  }
}
