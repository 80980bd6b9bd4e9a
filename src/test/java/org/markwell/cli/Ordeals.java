package org.markwell.cli;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.markwell.TestSite;

/** Inputs made to hang a program, to take its memory or to overflow its stack, each of any size. */
final class Ordeals {
  static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

  static final String BOOKS = "title: T\nlinks: warn\nhandbook: {epub: true}\n";
  static final String PROSE = "title: T\nlinks: warn\nhandbook: {epub: true, forms: false}\n";
  static final String PRINT = "title: T\nhandbook: {pdf: true, epub: true}\n";

  /** Writes an input of a size into a site. */
  interface Maker {
    void into(TestSite site, int n);
  }

  /**
   * One input.
   *
   * @param size in every build of Markwell
   * @param deep in the long run
   */
  record Ordeal(String name, int size, int deep, Maker maker) {}

  private final List<Ordeal> all = new ArrayList<>();

  private Ordeals() {}

  static List<Ordeal> all() {
    Ordeals ordeals = new Ordeals();
    MarkdownOrdeals.into(ordeals);
    KeyOrdeals.into(ordeals);
    FolderOrdeals.into(ordeals);
    return List.copyOf(ordeals.all);
  }

  void add(String name, int size, int deep, Maker maker) {
    all.add(new Ordeal(name, size, deep, maker));
  }

  /** Lines that each know their number. */
  static String rows(int n, IntFunction<String> line) {
    return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }
}
