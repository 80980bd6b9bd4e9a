package org.markwell.history;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Git as it is installed, asked only for what it has stored. The repository may be a stranger's: no
 * hook, filter, monitor or transport of it is run, and nothing in it is written.
 *
 * @param program where git is
 * @param folder that it is asked in
 */
record Git(Path program, Path folder, Map<String, String> environment) {
  private static final List<String> CAUTION =
      List.of(
          "--no-pager",
          "--no-replace-objects",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.fsmonitor=false");

  /**
   * What speaks of a repository, as it does while one of its hooks runs, may be of another one. The
   * user's own settings stay: they say whose repositories are trusted.
   */
  private static final Pattern OF_A_REPOSITORY = Pattern.compile("GIT_(?!CONFIG).*");

  /** What git came to; its words are one line. */
  record Answer(int exit, byte[] bytes, String words) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * Git on the user's path, as what runs in a folder.
   *
   * @throws HistoryException if it is not installed
   */
  static Git in(Path folder, Map<String, String> environment) throws HistoryException {
    Path program =
        program(environment)
            .orElseThrow(
                () ->
                    new HistoryException(
                        "git is not installed here, or not on the PATH",
                        "install it: earlier states of a guide are read with it"));
    Map<String, String> all = new TreeMap<>(environment);
    all.keySet().removeIf(name -> OF_A_REPOSITORY.matcher(name).matches());
    all.put("GIT_OPTIONAL_LOCKS", "0");
    all.put("GIT_TERMINAL_PROMPT", "0");
    // What a partial clone lacks is not fetched: that would run what the repository names.
    all.put("GIT_NO_LAZY_FETCH", "1");
    all.put("GIT_ALLOW_PROTOCOL", "none");
    all.put("LC_ALL", "C");
    return new Git(program, folder, all);
  }

  /** Some systems would look in the current folder first, which may be a stranger's. */
  private static Optional<Path> program(Map<String, String> environment) {
    String path =
        environment.entrySet().stream()
            .filter(it -> it.getKey().equalsIgnoreCase("PATH"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    for (String each : path.split(File.pathSeparator)) {
      try {
        Path folder = Path.of(each);
        for (String name : List.of("git", "git.exe")) {
          Path program = folder.resolve(name);
          if (folder.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
            return Optional.of(program);
          }
        }
      } catch (InvalidPathException e) {
        // No folder of this machine.
      }
    }
    return Optional.empty();
  }

  /** The same, asked elsewhere. */
  Git in(Path other) {
    return new Git(program, other, environment);
  }

  /** Starts git; its complaints are left to the caller. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(CAUTION);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Asks one question and waits for all of the answer. */
  Answer ask(String... arguments) throws HistoryException {
    try {
      Process process = start(arguments);
      process.getOutputStream().close();
      CompletableFuture<byte[]> words =
          CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
      byte[] bytes = all(process.getInputStream());
      String line = new String(words.join(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
      return new Answer(process.waitFor(), bytes, line);
    } catch (IOException | UncheckedIOException e) {
      throw new HistoryException("git can't be run: " + e.getMessage(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HistoryException("git was interrupted", "");
    }
  }

  private static byte[] all(InputStream in) {
    try (InputStream it = in) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      it.transferTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
