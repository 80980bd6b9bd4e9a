package org.markwell.output;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/**
 * Files and folders in the output folder that others own, such as {@code CNAME}: a build carries
 * them over as they are.
 *
 * @param names as {@code site.yaml} gives them: relative to the folder, with {@code /}, never
 *     leading out of it
 */
public record Keep(List<Text> names) {
  public static final Keep NOTHING = new Keep(List.of());

  /** The paths, without a slash at the end. */
  List<String> paths() {
    return names.stream().map(Keep::path).distinct().toList();
  }

  /** Whether a path is one of these, or lies in one. */
  boolean covers(String path) {
    String plain = plain(path);
    return names.stream()
        .map(name -> plain(path(name)))
        .anyMatch(name -> plain.equals(name) || plain.startsWith(name + "/"));
  }

  /** A problem for each name where the build itself puts a file, letter case aside. */
  public List<Problem> clashes(Collection<String> made) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, String> places = new TreeMap<>();
    made.forEach(path -> places.put(folded(path), path));
    places.put(folded(Manifest.NAME), Manifest.NAME);
    List<Problem> problems = new ArrayList<>();
    for (Text name : names) {
      String kept = folded(path(name));
      places.entrySet().stream()
          .filter(
              place ->
                  place.getKey().equals(kept)
                      || place.getKey().startsWith(kept + "/")
                      || kept.startsWith(place.getKey() + "/"))
          .map(Map.Entry::getValue)
          .findFirst()
          .ifPresent(
              path ->
                  problems.add(
                      name.problem(
                          Code.INVALID_VALUE,
                          "\""
                              + name.value()
                              + "\" can't be kept: the build writes \""
                              + path
                              + "\"",
                          "take it out here: the build makes it itself, and keep is for the files of others")));
    }
    return problems;
  }

  private static String path(Text name) {
    String value = name.value();
    return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
  }

  /** Disks of a Mac store accents in another way than people type them. */
  private static String plain(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  private static String folded(String path) {
    return plain(path).toLowerCase(Locale.ROOT);
  }
}
