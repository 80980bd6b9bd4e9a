package org.markwell.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.markwell.model.Audience;
import org.markwell.model.Document;

/** Who may see what stands in a folder, as its page says, or that of a folder around it. */
final class Folders {
  private final Map<String, Audience> said = new HashMap<>();

  private Folders() {}

  /** What the pages of folders among some documents say. */
  static Folders of(Collection<Document> documents) {
    Folders folders = new Folders();
    Set<String> indexed = indexed(documents.stream().map(Document::path));
    for (Document document : documents) {
      if (isPage(document.path(), indexed)) {
        folders.said.put(Names.folder(document.path()), document.audience());
      }
    }
    return folders;
  }

  /** The folders with an {@code index.md}: in others a README is the folder's page. */
  static Set<String> indexed(Stream<String> paths) {
    return paths.filter(Names::isIndex).map(Names::folder).collect(Collectors.toSet());
  }

  /** Whether a file may be the page of its folder, by its name. */
  static boolean mayBePage(String path) {
    return Names.isIndex(path) || Names.isReadme(path);
  }

  static boolean isPage(String path, Set<String> indexed) {
    return Names.isIndex(path) || (Names.isReadme(path) && !indexed.contains(Names.folder(path)));
  }

  /** Keeps a folder for assessors. */
  void hide(String folder) {
    said.put(folder, Audience.ASSESSOR);
  }

  /** Who may see what a file stands in, which for the page of a folder is the folder around it. */
  Audience above(String path) {
    String folder = Names.folder(path);
    if (Names.isIndex(path)) {
      return folder.isEmpty() ? Audience.EVERYONE : inside(Names.folder(folder));
    }
    return inside(folder);
  }

  /** Who may see what stands in a folder. */
  Audience inside(String from) {
    for (String folder = from; ; folder = Names.folder(folder)) {
      if (said.get(folder) == Audience.ASSESSOR) {
        return Audience.ASSESSOR;
      }
      if (folder.isEmpty()) {
        return Audience.EVERYONE;
      }
    }
  }
}
