package org.markwell.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.markwell.model.Document;
import org.markwell.plan.BookPage.HandbookPage;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.TitledPage.Above;
import org.markwell.plan.TitledPage.FolderPage;
import org.markwell.plan.TitledPage.HomePage;
import org.markwell.plan.TitledPage.PlainPage;
import org.markwell.plan.TitledPage.Spot;
import org.markwell.plan.address.NaturalOrder;
import org.markwell.plan.address.Paths;
import org.markwell.plan.address.Slug;

/** The pages of an edition in their folders, ordered as a reader goes through them. */
public final class Tree {

  /** A folder: its own page, and what stands in it, pages and folders in one order. */
  public record Folder(String path, TitledPage page, List<Entry> entries) {
    /** The pages one step below: those of files, and those of folders. */
    public List<TitledPage> children() {
      return entries.stream().map(Entry::page).toList();
    }

    /** The folders one step below. */
    public List<Folder> folders() {
      return entries.stream().flatMap(entry -> entry.folder().stream()).toList();
    }
  }

  /** A page in a folder; with the folder, if the page is a folder's. */
  public record Entry(TitledPage page, Optional<Folder> folder) {}

  /**
   * Where a page comes, counted from 0.
   *
   * @param inAll among all pages
   * @param inFolder among what stands in the same folder; 0 for the page of the site's own folder
   */
  public record Turn(int inAll, int inFolder) {}

  private final Folder root;
  private final Map<String, Folder> byPath = new HashMap<>();
  private final List<TitledPage> sequence = new ArrayList<>();
  private final Map<Page, Turn> turns = new HashMap<>();

  private Tree(Subjects subjects, List<Document> documents, String siteTitle) {
    root = new Growth(subjects, documents).folder("", "", Above.NOTHING, siteTitle);
    walk(root, 0);
  }

  static Tree of(Subjects subjects, List<Document> documents, String siteTitle) {
    return new Tree(subjects, documents, siteTitle);
  }

  public Folder root() {
    return root;
  }

  public Optional<Folder> folder(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The folder whose own page this is. */
  public Optional<Folder> opened(Page page) {
    return folder(page.folder()).filter(it -> it.page().equals(page));
  }

  /** The pages one step below a folder's page; none below others. */
  public List<TitledPage> children(Page page) {
    return opened(page).map(Folder::children).orElse(List.of());
  }

  /** Every page, the home page first, each folder's page before what stands in it. */
  public List<TitledPage> sequence() {
    return sequence;
  }

  /** Where a page comes; nothing for one that stands in no folder of the content. */
  public Optional<Turn> turn(Page page) {
    return Optional.ofNullable(turns.get(page));
  }

  private void walk(Folder folder, int place) {
    turns.put(folder.page(), new Turn(sequence.size(), place));
    sequence.add(folder.page());
    byPath.put(folder.path(), folder);
    for (int i = 0; i < folder.entries().size(); i++) {
      Entry entry = folder.entries().get(i);
      if (entry.folder().isPresent()) {
        walk(entry.folder().get(), i);
      } else {
        turns.put(entry.page(), new Turn(sequence.size(), i));
        sequence.add(entry.page());
      }
    }
  }

  /** Makes the folders, from the top down, so that each page knows what it stands in. */
  private static final class Growth {
    private final Subjects subjects;
    private final Map<String, List<Document>> files = new TreeMap<>();
    private final Map<String, List<String>> below = new HashMap<>();

    Growth(Subjects subjects, List<Document> documents) {
      this.subjects = subjects;
      files.put("", new ArrayList<>());
      for (Document document : documents) {
        String folder = Paths.folder(document.path());
        for (String at = folder; !at.isEmpty() && !files.containsKey(at); at = Paths.folder(at)) {
          add(at);
        }
        files.getOrDefault(folder, new ArrayList<>()).add(document);
      }
      subjects.handbooks().keySet().stream()
          .filter(it -> !files.containsKey(it))
          .sorted()
          .forEach(this::add);
    }

    private void add(String folder) {
      files.put(folder, new ArrayList<>());
      below.computeIfAbsent(Paths.folder(folder), key -> new ArrayList<>()).add(folder);
    }

    /**
     * @param site the folder's address
     * @param title of its list, if it has no page of its own
     */
    Folder folder(String path, String site, Above outside, String title) {
      List<Document> own = files.getOrDefault(path, List.of());
      Optional<Document> index =
          own.stream()
              .filter(file -> Paths.isIndex(file.path()))
              .findFirst()
              .or(() -> own.stream().filter(file -> Paths.isReadme(file.path())).findFirst());
      Above above = subjects.inside(path, index, outside);
      TitledPage page = page(new Spot(Paths.join(site, "index.html"), path, above), index, title);
      List<Ordered> ordered = new ArrayList<>();
      for (Document file : own) {
        if (index.isEmpty() || file != index.get()) {
          String name = Paths.name(file.path());
          String address = Paths.join(site, Slug.of(Paths.stem(name)) + ".html");
          TitledPage child = page(file, new Spot(address, path, above));
          ordered.add(new Ordered(child, Optional.empty(), name));
        }
      }
      for (String child : below.getOrDefault(path, List.of())) {
        String name = Paths.name(child);
        Folder folder = folder(child, Paths.join(site, Slug.of(name)), above, Slug.title(name));
        ordered.add(new Ordered(folder.page(), Optional.of(folder), name));
      }
      ordered.sort(Ordered.COMPARATOR);
      Folder folder =
          new Folder(
              path, page, ordered.stream().map(each -> new Entry(each.page, each.folder)).toList());
      if (subjects.handbooks().containsKey(path)) {
        folder.children().stream()
            .filter(it -> it.document().isPresent())
            .forEach(subjects.handbooks().get(path)::addChapter);
      }
      return folder;
    }

    /** A folder's own page. */
    private TitledPage page(Spot spot, Optional<Document> index, String title) {
      String shown = index.map(it -> it.title().value()).orElse(title);
      QualificationSubject bound = subjects.handbooks().get(spot.folder());
      if (bound != null) {
        HandbookPage handbook = new HandbookPage(spot, shown, index, bound);
        bound.plan(handbook);
        return handbook;
      } else if (spot.folder().isEmpty() && index.stream().allMatch(Growth::isPlain)) {
        return new HomePage(spot, shown, index);
      }
      return index.map(it -> page(it, spot)).orElseGet(() -> new FolderPage(spot, shown));
    }

    private TitledPage page(Document file, Spot spot) {
      return subjects.page(file, spot).orElseGet(() -> new PlainPage(spot, file));
    }

    private static boolean isPlain(Document document) {
      return document instanceof Document.Page || document instanceof Document.Chapter;
    }
  }

  /** Written order first, then file names in natural order. */
  private record Ordered(TitledPage page, Optional<Folder> folder, String name) {
    static final Comparator<Ordered> COMPARATOR =
        Comparator.comparingInt(Ordered::order).thenComparing(Ordered::name, NaturalOrder.INSTANCE);

    int order() {
      return page.document().flatMap(each -> each.facts().order()).orElse(Integer.MAX_VALUE);
    }
  }
}
