package org.markwell.cli.environment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this user's builds remember. */
public final class CachePlace {
  private CachePlace() {}

  /** As below, on this system. */
  public static Optional<Path> of(Map<String, String> environment) {
    return of(environment, System.getProperty("os.name", ""));
  }

  /**
   * {@code MARKWELL_CACHE}, or else a folder where the system keeps what programs may lose.
   *
   * @return nothing if the environment names no home
   */
  static Optional<Path> of(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    Optional<Path> place = path(environment, "MARKWELL_CACHE").map(Path::toAbsolutePath);
    place = place.or(() -> whole(environment, "XDG_CACHE_HOME").map(it -> it.resolve("markwell")));
    if (name.startsWith("windows")) {
      return place.or(
          () -> whole(environment, "LOCALAPPDATA").map(it -> it.resolve("markwell/cache")));
    }
    String folder = name.startsWith("mac") ? "Library/Caches/markwell" : ".cache/markwell";
    return place.or(() -> whole(environment, "HOME").map(it -> it.resolve(folder)));
  }

  /** Such a folder is the same one wherever the program is started. */
  private static Optional<Path> whole(Map<String, String> environment, String name) {
    return path(environment, name).filter(Path::isAbsolute);
  }

  private static Optional<Path> path(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
