package org.markwell.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The git repository that a folder lies in. */
public final class Repository {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?");

  /** {@code <mode> <type> <hash>}, a tab, and a path relative to the folder that was asked in. */
  private static final Pattern ENTRY =
      Pattern.compile("(\\d{6}) (?:blob|commit) ([0-9a-f]+)\t(.+)", Pattern.DOTALL);

  private final Git git;
  private final String top;

  private Repository(Git git, String top) {
    this.git = git;
    this.top = top;
  }

  /**
   * The repository around a folder that is there.
   *
   * @param environment of the process: where git is, and the user's settings of it
   * @throws HistoryException if git is not installed, or knows of no repository here
   */
  public static Repository around(Path folder, Map<String, String> environment)
      throws HistoryException {
    return around(Git.in(folder, environment));
  }

  /** The repository around another folder. */
  public Repository at(Path other) throws HistoryException {
    return around(git.in(other));
  }

  private static Repository around(Git git) throws HistoryException {
    Git.Answer answer = git.ask("rev-parse", "--show-toplevel");
    if (answer.exit() != 0) {
      boolean none = answer.words().contains("not a git repository");
      throw new HistoryException(
          none
              ? "the project is in no git repository, so it has no earlier states"
              : "git can't read the repository here: " + answer.words(),
          none ? "keep the guide in git: git init, git add, git commit" : "");
    }
    return new Repository(git, answer.text());
  }

  /** Whether another folder's repository is this one. */
  public boolean isSameAs(Repository other) {
    return top.equals(other.top);
  }

  /** Whether a folder below the one that was asked in holds files that will be in its history. */
  public boolean tracks(String folder) throws HistoryException {
    Git.Answer answer = git.ask("--literal-pathspecs", "ls-files", "-z", "--cached", "--", folder);
    return answer.exit() == 0 && answer.bytes().length > 0;
  }

  /**
   * The commit that a name leads to: a tag, a branch, {@code HEAD~3}, a hash.
   *
   * @throws HistoryException if there is none
   */
  public Commit commit(String name) throws HistoryException {
    boolean sound =
        !name.isBlank() && !name.startsWith("-") && name.chars().noneMatch(Character::isISOControl);
    if (sound) {
      Git.Answer answer = git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}");
      if (answer.exit() == 0 && HASH.matcher(answer.text()).matches()) {
        return stored(answer.text());
      }
    }
    String message = "git knows no commit \"" + name + "\" here";
    if (sound && isShallow()) {
      throw new HistoryException(
          message + ", but this clone has only the latest part of the history",
          "fetch all of it: git fetch --unshallow --tags; in a workflow on GitHub, give"
              + " actions/checkout \"fetch-depth: 0\"");
    }
    throw new HistoryException(
        message, "name a tag, a branch or a commit: git log --oneline lists them");
  }

  /**
   * The last commit that was made no later than a moment; nothing if there was none.
   *
   * @throws HistoryException if the clone may lack it
   */
  public Optional<Commit> lastBefore(Instant moment) throws HistoryException {
    String until = "--min-age=" + moment.getEpochSecond();
    Git.Answer answer = git.ask("rev-list", "-1", until, "HEAD", "--");
    if (answer.exit() == 0 && HASH.matcher(answer.text()).matches()) {
      return Optional.of(stored(answer.text()));
    }
    if (isShallow()) {
      throw new HistoryException(
          "the clone in \"" + git.folder().getFileName() + "\" has only the latest commits",
          "fetch all of them: git fetch --unshallow");
    }
    return Optional.empty();
  }

  private Commit stored(String hash) throws HistoryException {
    try (StoredFiles files = new StoredFiles(git)) {
      return Commit.of(hash, files.text(hash))
          .orElseThrow(() -> new HistoryException("the commit \"" + hash + "\" says no date", ""));
    }
  }

  private boolean isShallow() throws HistoryException {
    return git.ask("rev-parse", "--is-shallow-repository").text().equals("true");
  }

  /**
   * What stood at or below this folder.
   *
   * @throws HistoryException if that can't be read
   */
  public PastTree files(Commit commit) throws HistoryException {
    Git.Answer answer = git.ask("ls-tree", "-r", "-z", commit.id());
    if (answer.exit() != 0) {
      throw new HistoryException("git can't list the files of that state: " + answer.words(), "");
    }
    Map<String, PastTree.Entry> entries = new TreeMap<>();
    for (String line : new String(answer.bytes(), StandardCharsets.UTF_8).split("\0")) {
      Matcher matcher = ENTRY.matcher(line);
      if (matcher.matches()) {
        entries.put(matcher.group(3), new PastTree.Entry(matcher.group(1), matcher.group(2)));
      }
    }
    return new PastTree(git, entries);
  }
}
