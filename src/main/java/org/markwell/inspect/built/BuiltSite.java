package org.markwell.inspect.built;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/**
 * Looks at a folder of pages as readers' browsers would: whatever a page links to, fetches or names
 * has to be there. Nothing is written.
 *
 * <p>Each file is read once, and of a page stay only digests of its ids and of what it wants of
 * other pages. Where something turns out to be wrong, that page is read again to say where.
 */
public final class BuiltSite {
  private static final String INDEX = "index.html";

  /** What one page wants to be there on another: an id, by its digest. */
  private record Wanted(String page, long id) {}

  private final Files files;
  private final Judge judge;
  private final Map<String, long[]> ids = new ConcurrentHashMap<>();
  private final Map<String, Set<Wanted>> wanted = new ConcurrentHashMap<>();
  private final Set<String> faulty = ConcurrentHashMap.newKeySet();
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  private BuiltSite(Files files, Optional<String> site) {
    this.files = files;
    this.judge = new Judge(files, new Addresses(site));
  }

  /**
   * What was found.
   *
   * @param pages how many there are
   * @param files how many, pages among them
   * @param problems sorted
   */
  public record Findings(int pages, int files, List<Problem> problems) {}

  /**
   * Looks at everything in a folder.
   *
   * @param label what stands before the paths in messages, ending in {@code /}; may be empty
   * @throws IOException if the folder can't be listed
   */
  public static Findings inspect(Path folder, String label) throws IOException {
    Files files = Files.of(folder, label);
    BuiltSite site = new BuiltSite(files, ownAddress(files));
    site.look();
    files.names().parallelStream()
        .filter(Kinds::isBook)
        .forEach(book -> site.book(book, folder.resolve(book)));
    return new Findings(
        (int) files.names().stream().filter(Kinds::isPage).count(),
        files.names().size(),
        site.problems.stream().sorted().distinct().toList());
  }

  /**
   * Where a site says that it stands, ending in {@code /}: its first page names its own address.
   *
   * @throws IOException if the folder can't be listed
   */
  public static Optional<String> address(Path folder) throws IOException {
    return ownAddress(Files.of(folder, ""));
  }

  private static Optional<String> ownAddress(Files files) {
    if (files.file(INDEX).isEmpty()) {
      return Optional.empty();
    }
    try {
      String address = Jsoup.parse(files.text(INDEX)).select("link[rel=canonical]").attr("href");
      return Optional.of(address).filter(it -> it.matches("https?://[^/]+/.*") && it.endsWith("/"));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void look() {
    files.names().parallelStream().filter(Kinds::isRead).forEach(this::first);
    wanted.entrySet().parallelStream()
        .filter(it -> it.getValue().stream().anyMatch(each -> !has(each.page(), each.id())))
        .forEach(it -> faulty.add(it.getKey()));
    faulty.parallelStream().forEach(this::again);
  }

  private void first(String name) {
    try {
      Contents contents = Kinds.read(name, text(name).text());
      Set<Wanted> elsewhere = new HashSet<>();
      boolean isFaulty =
          !judge
              .faults(
                  name,
                  contents,
                  (page, id) -> {
                    elsewhere.add(new Wanted(page, digest(id)));
                    return true;
                  })
              .isEmpty();
      if (Kinds.hasAnchors(name)) {
        ids.put(name, contents.anchors().stream().mapToLong(BuiltSite::digest).sorted().toArray());
      }
      if (isFaulty) {
        faulty.add(name);
      } else if (!elsewhere.isEmpty()) {
        wanted.put(name, Set.copyOf(elsewhere));
      }
    } catch (IOException e) {
      unreadable(name, e);
    }
  }

  private void again(String name) {
    try {
      Source source = text(name);
      Contents contents = Kinds.readWithPlaces(name, source.text());
      judge
          .faults(name, contents, (page, id) -> has(page, digest(id)))
          .forEach(
              it ->
                  problems.add(
                      source.problem(it.code(), it.start(), it.end(), it.message(), it.hint())));
    } catch (IOException e) {
      unreadable(name, e);
    }
  }

  /** Lines end as they do for people who look up a place. */
  private Source text(String name) throws IOException {
    return Source.of(files.shown(name), files.text(name));
  }

  private boolean has(String page, long id) {
    long[] known = ids.get(page);
    // What could not be read is told by itself.
    return known == null || Arrays.binarySearch(known, id) >= 0;
  }

  /** The Fowler–Noll–Vo hash FNV-1a of 64 bits, over UTF-16 units. */
  private static long digest(String id) {
    long digest = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      digest = (digest ^ id.charAt(i)) * 0x100000001b3L;
    }
    return digest;
  }

  private void book(String name, Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      BuiltSite book = new BuiltSite(Files.of(zip, files.shown(name) + "!/"), Optional.empty());
      book.look();
      problems.addAll(book.problems);
    } catch (IOException e) {
      unreadable(name, e);
    }
  }

  private void unreadable(String name, IOException fault) {
    problems.add(
        Problem.of(
            Code.UNREADABLE_FILE,
            Position.startOf(files.shown(name)),
            "this file can't be read: " + fault.getMessage(),
            "build the site again"));
  }
}
