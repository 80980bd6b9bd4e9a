package org.markwell.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.markwell.model.Document;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.NaturalOrder;
import org.markwell.plan.address.Paths;
import org.markwell.plan.address.Slug;

/** The pages of an edition in their folders, ordered as a reader goes through them. */
public final class Tree {
  /** The folder below a qualification's with the chapters of its handbook. */
  private static final String HANDBOOK = "handbook";

  /** A folder: its own page, and what stands in it, pages and folders in one order. */
  public record Folder(String path, PlannedPage page, List<Entry> entries) {
    /** The pages one step below: those of files, and those of folders. */
    public List<PlannedPage> children() {
      return entries.stream().map(Entry::page).toList();
    }

    /** The folders one step below. */
    public List<Folder> folders() {
      return entries.stream().flatMap(entry -> entry.folder().stream()).toList();
    }
  }

  /** A page in a folder; with the folder, if the page is a folder's. */
  public record Entry(PlannedPage page, Optional<Folder> folder) {}

  private final Folder root;
  private final Map<String, Folder> byPath = new HashMap<>();
  private final List<PlannedPage> sequence = new ArrayList<>();
  private final Set<String> handbooks = new HashSet<>();

  private Tree(List<Document> documents, String siteTitle) {
    Map<String, List<Document>> files = new TreeMap<>();
    Map<String, List<String>> below = new HashMap<>();
    files.put("", new ArrayList<>());
    for (Document document : documents) {
      String folder = Paths.folder(document.path());
      for (String at = folder; !at.isEmpty() && !files.containsKey(at); at = Paths.folder(at)) {
        files.put(at, new ArrayList<>());
        below.computeIfAbsent(Paths.folder(at), key -> new ArrayList<>()).add(at);
      }
      files.getOrDefault(folder, new ArrayList<>()).add(document);
    }
    for (Document document : documents) {
      if (document instanceof Document.Qualification) {
        String folder = Paths.folder(document.path());
        String handbook = Paths.join(folder, HANDBOOK);
        handbooks.add(handbook);
        if (files.putIfAbsent(handbook, new ArrayList<>()) == null) {
          below.computeIfAbsent(folder, key -> new ArrayList<>()).add(handbook);
        }
      }
    }
    root = folder("", files, below, siteTitle);
    walk(root);
  }

  public static Tree of(List<Document> documents, String siteTitle) {
    return new Tree(documents, siteTitle);
  }

  public Folder root() {
    return root;
  }

  public Optional<Folder> folder(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The folder with the handbook of a qualification. */
  public Folder handbook(PlannedPage qualification) {
    return folder(Paths.join(qualification.folder(), HANDBOOK)).orElseThrow();
  }

  /** Every page, the home page first, each folder's page before what stands in it. */
  public List<PlannedPage> sequence() {
    return sequence;
  }

  private Folder folder(
      String path,
      Map<String, List<Document>> files,
      Map<String, List<String>> below,
      String title) {
    List<Document> own = files.getOrDefault(path, List.of());
    Optional<Document> index = own.stream().filter(file -> Paths.isIndex(file.path())).findFirst();
    if (index.isEmpty()) {
      index = own.stream().filter(file -> Paths.isReadme(file.path())).findFirst();
    }
    Optional<Document> chosen = index;
    List<Ordered> ordered = new ArrayList<>();
    for (Document file : own) {
      if (chosen.isEmpty() || file != chosen.get()) {
        PlannedPage page = page(file, Address.of(file.path()));
        ordered.add(new Ordered(page, Optional.empty(), Paths.name(file.path())));
      }
    }
    for (String child : below.getOrDefault(path, List.of())) {
      Folder folder = folder(child, files, below, Slug.title(Paths.name(child)));
      ordered.add(new Ordered(folder.page(), Optional.of(folder), Paths.name(child)));
    }
    ordered.sort(Ordered.COMPARATOR);
    String address = Address.ofFolder(path);
    PlannedPage page =
        chosen
            .map(file -> page(file, address))
            .orElseGet(
                () ->
                    new PlannedPage(
                        address, PlannedPage.Kind.FOLDER, title, Optional.empty(), path));
    if (path.isEmpty() && page.kind().template().equals("page")) {
      page = new PlannedPage(address, PlannedPage.Kind.HOME, page.title(), page.document(), path);
    }
    if (handbooks.contains(path)) {
      page =
          new PlannedPage(address, PlannedPage.Kind.HANDBOOK, page.title(), page.document(), path);
    }
    Folder folder =
        new Folder(
            path, page, ordered.stream().map(each -> new Entry(each.page, each.folder)).toList());
    byPath.put(path, folder);
    return folder;
  }

  private static PlannedPage page(Document file, String address) {
    return new PlannedPage(
        address, kind(file), file.title().value(), Optional.of(file), Paths.folder(file.path()));
  }

  private static PlannedPage.Kind kind(Document document) {
    if (document instanceof Document.Qualification) {
      return PlannedPage.Kind.QUALIFICATION;
    } else if (document instanceof Document.Unit) {
      return PlannedPage.Kind.UNIT;
    } else if (document instanceof Document.Topic) {
      return PlannedPage.Kind.TOPIC;
    }
    return PlannedPage.Kind.PAGE;
  }

  private void walk(Folder folder) {
    sequence.add(folder.page());
    for (Entry entry : folder.entries()) {
      if (entry.folder().isPresent()) {
        walk(entry.folder().get());
      } else {
        sequence.add(entry.page());
      }
    }
  }

  /** Written order first, then file names in natural order. */
  private record Ordered(PlannedPage page, Optional<Folder> folder, String name) {
    static final Comparator<Ordered> COMPARATOR =
        Comparator.comparingInt(Ordered::order).thenComparing(Ordered::name, NaturalOrder.INSTANCE);

    int order() {
      return page.document().flatMap(each -> each.facts().order()).orElse(Integer.MAX_VALUE);
    }
  }
}
