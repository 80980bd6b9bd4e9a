package org.markwell.emit.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.markwell.model.Asset;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Proses;
import org.markwell.model.Source;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.plan.file.Shown;
import org.markwell.theme.Theme;

/** Where the words and pictures of a book are written, so that its problems can be told there. */
final class Places {
  private final Place book;
  private final Supplier<List<Source>> sources;
  private final Supplier<Map<String, Shown>> pictures;

  /** Makes a problem at a place. */
  interface Place {
    Problem problem(Code code, String message, String hint);
  }

  /**
   * @param book where the book itself has its name
   * @param sources the files that its words may come from, the likeliest first; asked for only
   *     where there is a problem, since they are all of a guide
   * @param pictures by their path, likewise
   */
  Places(Place book, Supplier<List<Source>> sources, Supplier<Map<String, Shown>> pictures) {
    this.book = book;
    this.sources = sources;
    this.pictures = pictures;
  }

  static Places of(SitePlan plan, PlannedBook book, Theme theme) {
    return new Places(book.about()::problem, () -> sources(plan, theme), () -> pictures(plan));
  }

  private static List<Source> sources(SitePlan plan, Theme theme) {
    Set<Source> sources = new LinkedHashSet<>();
    plan.printed().forEach(it -> sources.add(it.facts().source()));
    Proses.of(plan.edition().registers()).forEach(it -> sources.add(it.source().source()));
    sources.add(plan.edition().site().title().source());
    plan.edition().documents().stream()
        .map(Document::facts)
        .forEach(it -> sources.add(it.source()));
    for (String folder : List.of("strings/", "templates/", "partials/")) {
      theme
          .files(folder)
          .forEach(
              (path, bytes) ->
                  sources.add(
                      Source.of(theme.shown(path), new String(bytes, StandardCharsets.UTF_8))));
    }
    return List.copyOf(sources);
  }

  private static Map<String, Shown> pictures(SitePlan plan) {
    Map<String, Shown> pictures = new HashMap<>();
    for (Asset asset : plan.assets().values()) {
      plan.shown(asset).ifPresent(it -> pictures.put(asset.path(), it));
    }
    return pictures;
  }

  private static Position at(String address) {
    return Position.startOf(address);
  }

  /** A problem of the book as a whole. */
  Problem ofBook(Code code, String message, String hint) {
    return book.problem(code, message, hint);
  }

  /** A problem of a picture, told where it is shown. */
  Problem ofPicture(String path, Code code, String message, String hint) {
    Shown shown = pictures.get().get(path);
    return shown == null
        ? Problem.of(code, at(path), message, hint)
        : shown.problem(code, message, hint);
  }

  /** What a file has at a place: a character, or one like it. */
  record Sign(Source source, int start, int character) {}

  /**
   * Where each cause is met first: written in a file as itself, or by its number. Those that are
   * not found are left out.
   *
   * @param causes each with a character that stands for it
   * @param cause of a character, if it is one
   */
  List<Sign> find(Map<Object, Integer> causes, IntFunction<Optional<Object>> cause) {
    List<Sign> found = new ArrayList<>();
    Map<Object, Integer> wanted = new LinkedHashMap<>(causes);
    List<Source> files = sources.get();
    for (Source source : files) {
      String text = source.text();
      for (int i = 0; i < text.length() && !wanted.isEmpty(); ) {
        int character = text.codePointAt(i);
        Optional<Object> met = cause.apply(character);
        if (met.isPresent() && wanted.remove(met.get()) != null) {
          found.add(new Sign(source, i, character));
        }
        i += Character.charCount(character);
      }
    }
    wanted.values().forEach(character -> byNumber(files, character).ifPresent(found::add));
    return found;
  }

  private static Optional<Sign> byNumber(List<Source> files, int character) {
    List<String> spellings =
        List.of(
            "&#x%x;".formatted(character),
            "&#x%X;".formatted(character),
            "&#%d;".formatted(character),
            "\\U%08X".formatted(character),
            "\\U%08x".formatted(character),
            "\\u%04X".formatted(character),
            "\\u%04x".formatted(character));
    for (Source source : files) {
      for (String spelling : spellings) {
        int at = source.text().indexOf(spelling);
        if (at >= 0) {
          return Optional.of(new Sign(source, at, character));
        }
      }
    }
    return Optional.empty();
  }
}
