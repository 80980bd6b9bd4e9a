package org.markwell.inspect.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where browsers of the Chromium family are, by system. */
public final class Programs {
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "microsoft-edge",
          "microsoft-edge-stable",
          "msedge");

  private static final List<String> ON_LINUX =
      List.of("/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium");

  private static final List<String> ON_A_MAC =
      List.of(
          "Google Chrome.app/Contents/MacOS/Google Chrome",
          "Chromium.app/Contents/MacOS/Chromium",
          "Microsoft Edge.app/Contents/MacOS/Microsoft Edge");

  private static final List<String> ON_WINDOWS =
      List.of(
          "Google/Chrome/Application/chrome.exe",
          "Chromium/Application/chrome.exe",
          "Microsoft/Edge/Application/msedge.exe");

  private Programs() {}

  /**
   * The first browser found on the path, then in the usual places.
   *
   * @param environment as the process was given it
   * @param system the name of the operating system, as Java tells it
   */
  public static Optional<Path> find(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean isWindows = name.startsWith("windows");
    // Names of variables are written in any letters there.
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    Stream<String> onPath =
        Stream.of(path.split(File.pathSeparator))
            .filter(it -> !it.isBlank())
            .flatMap(
                folder -> NAMES.stream().map(it -> folder + "/" + it + (isWindows ? ".exe" : "")));
    Stream<String> usual =
        isWindows
            ? below(
                Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
                    .map(it -> environment.getOrDefault(it, "")),
                ON_WINDOWS)
            : name.startsWith("mac")
                ? below(
                    Stream.of(
                        "/Applications", environment.getOrDefault("HOME", "") + "/Applications"),
                    ON_A_MAC)
                : ON_LINUX.stream();
    return Stream.concat(onPath, usual)
        .flatMap(it -> path(it).stream())
        .filter(it -> Files.isRegularFile(it) && Files.isExecutable(it))
        .findFirst();
  }

  private static Stream<String> below(Stream<String> folders, List<String> names) {
    return folders
        .filter(it -> !it.isEmpty())
        .flatMap(folder -> names.stream().map(it -> folder + "/" + it));
  }

  private static Optional<Path> path(String written) {
    try {
      return Optional.of(Path.of(written));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
