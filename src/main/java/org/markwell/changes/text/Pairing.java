package org.markwell.changes.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds which thing of an older list has become which of a newer one: by name, by the same words,
 * or else by words that are nearly the same. Each is compared only with those that share a word
 * with it which few have, so that long lists take no longer than they must.
 */
public final class Pairing<T> {
  /** A word that more things have says little of any of them. */
  private static final int COMMON = 48;

  /** So many are looked at in full. */
  private static final int CANDIDATES = 8;

  private final Function<T, String> words;
  private final double least;
  private final List<T> before = new ArrayList<>();
  private final List<T> after = new ArrayList<>();
  private final Map<Integer, Integer> pairs = new LinkedHashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  /** What something was, and what it is; one of the two may be missing. */
  public record Pair<T>(Optional<T> before, Optional<T> after) {}

  private record Candidate(double likeness, int before, int after) {}

  private Pairing(List<T> before, List<T> after, Function<T, String> words, double least) {
    this.before.addAll(before);
    this.after.addAll(after);
    this.words = words;
    this.least = least;
  }

  /**
   * Pairs two lists.
   *
   * @param names whose equality says enough, the strongest first; an empty name says nothing
   * @param words what each says
   * @param least how much of their words two things must share, from 0 to 1
   */
  public static <T> Pairing<T> of(
      List<T> before,
      List<T> after,
      List<Function<T, String>> names,
      Function<T, String> words,
      double least) {
    Pairing<T> pairing = new Pairing<>(before, after, words, least);
    names.forEach(pairing::byName);
    pairing.byName(it -> Words.plain(words.apply(it)));
    pairing.byLikeness();
    return pairing;
  }

  /** Those of the newer list in their order, each with what it was, then those that are gone. */
  public List<Pair<T>> pairs() {
    Map<Integer, Integer> back = new HashMap<>();
    pairs.forEach((old, now) -> back.put(now, old));
    List<Pair<T>> all = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Optional<T> old = Optional.ofNullable(back.get(i)).map(before::get);
      all.add(new Pair<>(old, Optional.of(after.get(i))));
    }
    for (int i = 0; i < before.size(); i++) {
      if (!pairs.containsKey(i)) {
        all.add(new Pair<>(Optional.of(before.get(i)), Optional.empty()));
      }
    }
    return all;
  }

  private void pair(int old, int now) {
    pairs.put(old, now);
    taken.add(now);
  }

  private void byName(Function<T, String> name) {
    Map<String, Integer> named = new HashMap<>();
    for (int i = after.size() - 1; i >= 0; i--) {
      if (!taken.contains(i)) {
        named.put(name.apply(after.get(i)), i);
      }
    }
    named.remove("");
    for (int i = 0; i < before.size(); i++) {
      if (!pairs.containsKey(i)) {
        Integer found = named.remove(name.apply(before.get(i)));
        if (found != null) {
          pair(i, found);
        }
      }
    }
  }

  private void byLikeness() {
    Map<Integer, Set<String>> bags = new HashMap<>();
    Map<String, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      if (!taken.contains(i)) {
        Set<String> bag = bag(after.get(i));
        bags.put(i, bag);
        for (String word : bag) {
          having.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
        }
      }
    }
    having.values().removeIf(those -> those.size() > COMMON);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < before.size() && !having.isEmpty(); i++) {
      if (!pairs.containsKey(i)) {
        candidates.addAll(candidates(i, bags, having));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparing(Candidate::before)
            .thenComparing(Candidate::after));
    for (Candidate each : candidates) {
      if (!pairs.containsKey(each.before()) && !taken.contains(each.after())) {
        pair(each.before(), each.after());
      }
    }
  }

  private List<Candidate> candidates(
      int old, Map<Integer, Set<String>> bags, Map<String, List<Integer>> having) {
    Set<String> bag = bag(before.get(old));
    Map<Integer, Integer> shared = new HashMap<>();
    for (String word : bag) {
      for (int now : having.getOrDefault(word, List.of())) {
        shared.merge(now, weight(word), Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CANDIDATES)
        .map(
            it ->
                new Candidate(
                    likeness(bag, bags.getOrDefault(it.getKey(), Set.of())), old, it.getKey()))
        .filter(it -> it.likeness() >= least)
        .toList();
  }

  private Set<String> bag(T thing) {
    return Words.bare(words.apply(thing)).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Twice what two share, by what both have: 1 for the same words in any order, 0 for none. */
  private static double likeness(Set<String> one, Set<String> other) {
    int shared = one.stream().filter(other::contains).mapToInt(Pairing::weight).sum();
    int all = weight(one) + weight(other);
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static int weight(Set<String> words) {
    return words.stream().mapToInt(Pairing::weight).sum();
  }

  /** Long words say more than short ones, up to a point. */
  private static int weight(String word) {
    return Math.min(word.length(), 8);
  }
}
