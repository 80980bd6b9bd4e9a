package org.markwell.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.markwell.edition.Edition;
import org.markwell.model.Asset;
import org.markwell.model.Document;
import org.markwell.model.Prose;
import org.markwell.model.Suggestion;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;

/** From paths of the content to addresses of the site. Folders count as paths of their pages. */
final class Routes {
  private final Edition edition;
  private final Map<String, TitledPage> pages = new HashMap<>();
  private final Map<String, String> byAddress = new HashMap<>();
  private final Map<String, String> assets = new TreeMap<>();
  private final Map<String, Document> ids = new TreeMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();

  Routes(Edition edition, Tree tree) {
    this.edition = edition;
    for (TitledPage page : tree.sequence()) {
      page.document()
          .ifPresent(
              document -> {
                pages.put(document.path(), page);
                ids.putIfAbsent(document.id(), document);
              });
      if (tree.opened(page).isPresent()) {
        pages.putIfAbsent(page.folder(), page);
      }
      byAddress.putIfAbsent(
          page.address(), page.document().map(Document::path).orElse(page.folder()));
    }
    for (Asset asset : edition.assets()) {
      assets.put(asset.path(), Address.ofAsset(asset.path()));
    }
    List<String> all = new ArrayList<>(pages.keySet());
    all.addAll(assets.keySet());
    for (String path : new TreeSet<>(all)) {
      folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      names.computeIfAbsent(Paths.folder(path), key -> new ArrayList<>()).add(Paths.name(path));
    }
  }

  /**
   * The path meant by a resolved link: a file, a folder, a page's own address, or a file whose
   * extension was left out.
   */
  Optional<String> find(String path, Prose.LinkKind kind) {
    boolean image = kind == Prose.LinkKind.IMAGE;
    if (assets.containsKey(path) || edition.hides(path) || (!image && pages.containsKey(path))) {
      return Optional.of(path);
    }
    if (image) {
      return Optional.empty();
    }
    for (String extension : List.of(".md", ".markdown")) {
      if (pages.containsKey(path + extension)) {
        return Optional.of(path + extension);
      }
    }
    return Optional.ofNullable(byAddress.get(path));
  }

  /** The address of a file beside the topics. */
  Optional<String> asset(String path) {
    return Optional.ofNullable(assets.get(path));
  }

  TitledPage page(String path) {
    TitledPage page = pages.get(path);
    if (page == null) {
      throw new IllegalArgumentException("no page is planned for " + path);
    }
    return page;
  }

  Optional<Document> document(String path) {
    return Optional.ofNullable(pages.get(path)).flatMap(TitledPage::document);
  }

  Optional<Document> byId(String id) {
    return Optional.ofNullable(ids.get(id));
  }

  Collection<String> ids() {
    return ids.keySet();
  }

  /** Why the document of an id is not in this edition; an empty word if for its audience. */
  Optional<String> hiddenId(String id) {
    return edition.cutId(id).flatMap(this::cut);
  }

  /** Why a document is not in this edition; an empty word if for its audience. */
  Optional<String> cut(String path) {
    for (String candidate : List.of(path, path + ".md", Paths.join(path, "index.md"))) {
      Optional<Edition.Cut> reason = edition.cut(candidate);
      if (reason.isPresent()) {
        return reason.map(
            cut ->
                switch (cut) {
                  case ASSESSOR_ONLY -> "";
                  case DRAFT -> "a draft";
                  case RETIRED -> "retired";
                });
      }
    }
    return Optional.empty();
  }

  /** Whether a file beside the topics is there, but not for this edition's audience. */
  boolean isHidden(String path) {
    return edition.hides(path);
  }

  /** The path somebody probably meant: other letter case first, then a near name in the folder. */
  Optional<String> near(String path) {
    String sameLetters = folded.get(path.toLowerCase(Locale.ROOT));
    if (sameLetters != null) {
      return Optional.of(sameLetters);
    }
    String folder = Paths.folder(path);
    return Suggestion.nearest(Paths.name(path), names.getOrDefault(folder, List.of()))
        .map(name -> Paths.join(folder, name));
  }
}
