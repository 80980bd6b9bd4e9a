package org.markwell.changes.text;

import java.util.ArrayList;
import java.util.List;

/** Which words of a text stayed, went and came. */
public final class WordDiff {
  /** Beyond this many pairs of words, the middle is shown as a whole. */
  private static final int MOST_PAIRS = 4_000_000;

  /** So many words between two changes don't make them two. */
  private static final int TOO_FEW = 1;

  private WordDiff() {}

  /** What became of a run of words. */
  public enum Kind {
    SAME,
    OLD,
    NEW
  }

  /** Words one after the other, a space between them. */
  public record Run(Kind kind, List<String> words) {
    public String text() {
      return String.join(" ", words);
    }
  }

  /**
   * The runs of both texts in one order, what went before what came. Texts that have little in
   * common are told one after the other, as a reader would.
   */
  public static List<Run> of(String before, String after) {
    List<String> old = Words.of(before);
    List<String> now = Words.of(after);
    List<Run> runs = joined(runs(old, now));
    int same = runs.stream().filter(it -> it.kind() == Kind.SAME).mapToInt(WordDiff::size).sum();
    if (same * 3 < Math.max(old.size(), now.size())) {
      return whole(old, now);
    }
    return runs;
  }

  /** All of the one, then all of the other. */
  static List<Run> whole(String before, String after) {
    return whole(Words.of(before), Words.of(after));
  }

  private static int size(Run run) {
    return run.words().size();
  }

  private static List<Run> whole(List<String> old, List<String> now) {
    List<Run> runs = new ArrayList<>();
    add(runs, Kind.OLD, old);
    add(runs, Kind.NEW, now);
    return runs;
  }

  private static void add(List<Run> runs, Kind kind, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).kind() == kind) {
      List<String> all = new ArrayList<>(runs.get(last).words());
      all.addAll(words);
      runs.set(last, new Run(kind, all));
    } else {
      runs.add(new Run(kind, List.copyOf(words)));
    }
  }

  private static List<Run> runs(List<String> old, List<String> now) {
    List<String> oldPlain = old.stream().map(Words::plain).toList();
    List<String> nowPlain = now.stream().map(Words::plain).toList();
    int shorter = Math.min(old.size(), now.size());
    int start = 0;
    while (start < shorter && oldPlain.get(start).equals(nowPlain.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && oldPlain.get(old.size() - 1 - end).equals(nowPlain.get(now.size() - 1 - end))) {
      end++;
    }
    List<Run> runs = new ArrayList<>();
    add(runs, Kind.SAME, now.subList(0, start));
    middle(
        runs,
        new Part(old.subList(start, old.size() - end), oldPlain.subList(start, old.size() - end)),
        new Part(now.subList(start, now.size() - end), nowPlain.subList(start, now.size() - end)));
    add(runs, Kind.SAME, now.subList(now.size() - end, now.size()));
    return runs;
  }

  private record Part(List<String> words, List<String> plain) {
    int size() {
      return words.size();
    }
  }

  /** The longest common run of words, not necessarily beside each other. */
  private static void middle(List<Run> runs, Part old, Part now) {
    if ((long) old.size() * now.size() > MOST_PAIRS) {
      whole(old.words(), now.words()).forEach(it -> add(runs, it.kind(), it.words()));
      return;
    }
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.plain().get(i).equals(now.plain().get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.plain().get(i).equals(now.plain().get(j))) {
        add(runs, Kind.SAME, List.of(now.words().get(j++)));
        i++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(runs, Kind.OLD, List.of(old.words().get(i++)));
      } else {
        add(runs, Kind.NEW, List.of(now.words().get(j++)));
      }
    }
  }

  /** Changes close to each other are one change: what went, then what came. */
  private static List<Run> joined(List<Run> runs) {
    List<Run> joined = new ArrayList<>();
    List<String> old = new ArrayList<>();
    List<String> now = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean between =
          run.kind() == Kind.SAME && i > 0 && i < runs.size() - 1 && size(run) <= TOO_FEW;
      if (run.kind() != Kind.NEW && (run.kind() == Kind.OLD || between)) {
        old.addAll(run.words());
      }
      if (run.kind() == Kind.NEW || between) {
        now.addAll(run.words());
      }
      if (run.kind() == Kind.SAME && !between) {
        flush(joined, old, now);
        add(joined, Kind.SAME, run.words());
      }
    }
    flush(joined, old, now);
    return joined;
  }

  private static void flush(List<Run> runs, List<String> old, List<String> now) {
    add(runs, Kind.OLD, old);
    add(runs, Kind.NEW, now);
    old.clear();
    now.clear();
  }
}
