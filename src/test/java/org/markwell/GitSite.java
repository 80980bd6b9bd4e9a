package org.markwell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder in a real git repository, whose commits have fixed authors and days. */
public final class GitSite {
  private final Path folder;
  private int days;

  private GitSite(Path folder) {
    this.folder = folder;
  }

  /** A new repository. */
  public static GitSite in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    GitSite site = new GitSite(folder);
    site.git("init", "-q", "-b", "main");
    return site;
  }

  /** Whether there is anything to test with; where tests must not be skipped, there is. */
  public static boolean isPossible() {
    if ("true".equals(System.getenv("CI"))) {
      return true;
    }
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What the program is told of its surroundings: where git is, and no settings of this machine.
   */
  public static Map<String, String> environment() {
    return Map.of(
        "PATH",
        System.getenv("PATH"),
        "GIT_CONFIG_GLOBAL",
        "/dev/null",
        "GIT_CONFIG_NOSYSTEM",
        "1");
  }

  /** The files, to write and to delete. */
  public TestSite files() {
    return TestSite.in(folder);
  }

  public GitSite write(String path, String text) {
    files().write(path, text);
    return this;
  }

  /** Commits all that is there, a day after the last commit; its hash. */
  public String commit() {
    git("add", "--all", ".");
    return commitStaged();
  }

  /** The same without adding anything. */
  public String commitStaged() {
    days++;
    git("commit", "-q", "--allow-empty", "--no-verify", "-m", "Day " + days);
    return git("rev-parse", "HEAD");
  }

  /** What git says, stripped. */
  public String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      Map<String, String> own = new TreeMap<>(environment());
      String day = "2026-03-%02dT12:00:00 +0000".formatted(Math.max(1, days));
      for (String who : List.of("AUTHOR", "COMMITTER")) {
        own.put("GIT_" + who + "_NAME", "T");
        own.put("GIT_" + who + "_EMAIL", "t@t");
        own.put("GIT_" + who + "_DATE", day);
      }
      builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      builder.environment().putAll(own);
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
