package org.markwell.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The git checkout that a folder lies in, as the files in {@code .git} tell. Git itself is not
 * asked: it may not be there, and it obeys what is written in those files.
 *
 * @param top its uppermost folder
 * @param origin where it came from, if that is GitHub
 * @param branch the one that its origin shows first; of an origin that nothing was fetched from,
 *     the one that it will show, as it is the first to be pushed
 */
record Checkout(Path top, Optional<GitHubName> origin, String branch) {
  static final List<String> USUAL_BRANCHES = List.of("main", "master");

  private static final int LARGEST = 1 << 20;
  private static final Pattern SECTION = Pattern.compile("\\[\\s*([\\w.-]+)(?:\\s+\"(.*)\")?\\s*]");
  private static final Pattern URL =
      Pattern.compile("url\\s*=\\s*\"?([^\"\\s]+)\"?\\s*(?:[;#].*)?", Pattern.CASE_INSENSITIVE);
  private static final String BRANCH = "((?!.*(?:\\.\\.|//))\\w[\\w./-]{0,99})";
  private static final Pattern SHOWN = Pattern.compile("ref: refs/remotes/origin/" + BRANCH);
  private static final Pattern HEAD = Pattern.compile("ref: refs/heads/" + BRANCH);

  /** The checkout around a folder, which need not be there yet; nothing if there is none. */
  static Optional<Checkout> around(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path top = at;
      Optional<Path> git = repository(at.resolve(".git"));
      if (git.isPresent()) {
        return git.map(
            it ->
                new Checkout(
                    top, read(it.resolve("config")).flatMap(Checkout::origin), branch(it)));
      }
    }
    return Optional.empty();
  }

  /** Where the repository's settings lie: in {@code .git}, or where such a file leads. */
  private static Optional<Path> repository(Path git) {
    Optional<Path> folder = Optional.of(git);
    try {
      if (Files.isRegularFile(git)) {
        folder =
            read(git)
                .map(String::strip)
                .filter(it -> it.startsWith("gitdir:"))
                .map(it -> git.resolveSibling(it.substring("gitdir:".length()).strip()));
        // A second checkout of one repository shares the settings of the first.
        folder =
            folder.map(
                it ->
                    read(it.resolve("commondir"))
                        .map(common -> it.resolve(common.strip()).normalize())
                        .orElse(it));
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return folder.filter(it -> Files.exists(it.resolve("HEAD")));
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The first address of the remote {@code origin}, as git takes it. */
  private static Optional<GitHubName> origin(String config) {
    boolean inside = false;
    for (String line : config.split("\\R")) {
      String plain = line.strip();
      Matcher section = SECTION.matcher(plain);
      if (section.lookingAt()) {
        inside =
            section.group(1).toLowerCase(Locale.ROOT).equals("remote")
                && "origin".equals(section.group(2));
        continue;
      }
      Matcher url = URL.matcher(plain);
      if (inside && url.matches()) {
        return GitHubName.ofAddress(url.group(1));
      }
    }
    return Optional.empty();
  }

  private static String branch(Path git) {
    return named(git.resolve("refs/remotes/origin/HEAD"), SHOWN)
        .or(() -> USUAL_BRANCHES.stream().filter(it -> isThere(git, it)).findFirst())
        .or(() -> named(git.resolve("HEAD"), HEAD))
        .orElse(USUAL_BRANCHES.get(0));
  }

  /** Whether there is a branch of that name, here or in what was fetched. */
  private static boolean isThere(Path git, String branch) {
    List<String> names = List.of("refs/heads/" + branch, "refs/remotes/origin/" + branch);
    String packed = read(git.resolve("packed-refs")).orElse("");
    return names.stream()
        .anyMatch(
            it ->
                Files.isRegularFile(git.resolve(it))
                    || packed.lines().anyMatch(line -> line.endsWith(" " + it)));
  }

  private static Optional<String> named(Path file, Pattern pattern) {
    return read(file)
        .map(String::strip)
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(it -> it.group(1));
  }
}
