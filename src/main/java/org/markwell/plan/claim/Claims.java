package org.markwell.plan.claim;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.plan.claim.Claim.Kind;

/**
 * Finds those who want one place in the output, on any disk: large and small letters are the same,
 * as are the ways to store an accent, and what is a file can't be a folder too.
 */
public final class Claims {
  /** So many bytes a name may have on every disk that we know. */
  private static final int LONGEST_NAME = 255;

  private final TreeMap<String, Claim> taken = new TreeMap<>();

  private final List<Problem> written = new ArrayList<>();

  /** What is made on a page's account shares its troubles: told only if the page has none. */
  private final Map<Position, Problem> made = new LinkedHashMap<>();

  private Claims() {}

  /** Reports each claim that another one stands in the way of, and each that no disk can hold. */
  public static void judge(Collection<Claim> claims, Consumer<Problem> problems) {
    Claims judge = new Claims();
    List<Claim> inOrder = new ArrayList<>(claims);
    inOrder.sort(Comparator.comparing(Claim::kind));
    inOrder.forEach(judge::take);
    judge.written.forEach(it -> judge.made.remove(it.position()));
    judge.written.forEach(problems);
    judge.made.values().forEach(problems);
  }

  private void tell(Claim claim, Code code, String message, String hint) {
    Problem problem = claim.told().problem(code, claim.who() + message, hint);
    if (claim.kind().compareTo(Kind.FOLDER) <= 0) {
      made.putIfAbsent(problem.position(), problem);
    } else {
      written.add(problem);
    }
  }

  private void take(Claim claim) {
    if (!fits(claim.path())) {
      tell(
          claim,
          Code.NAME_TOO_LONG,
          " would get a name that no disk can hold",
          "give it a shorter name, of letters and digits");
      return;
    }
    String key = key(claim.path());
    Optional<Claim> other = rival(claim, key);
    if (other.isEmpty()) {
      taken.putIfAbsent(key, claim);
    } else if (claim.kind() != Kind.FOLDER || other.get().path().equals(claim.path())) {
      // Else the pages in the folder are in the way of the same thing, and are told.
      tell(claim, other.get());
    }
  }

  private static boolean fits(String path) {
    for (String name : path.split("/")) {
      if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
        return false;
      }
    }
    return path.indexOf('\\') < 0 && path.chars().noneMatch(Character::isISOControl);
  }

  /** The same for all paths that some disk can't tell apart. */
  private static String key(String path) {
    String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private Optional<Claim> rival(Claim claim, String key) {
    String file = key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    List<Claim> rivals = new ArrayList<>();
    addIfTaken(file, rivals);
    for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
      addIfTaken(file.substring(0, slash), rivals);
      addIfTaken(file.substring(0, slash + 1), rivals);
    }
    Map<String, Claim> below = taken.tailMap(file + "/");
    for (Map.Entry<String, Claim> each : below.entrySet()) {
      if (!each.getKey().startsWith(file + "/")) {
        break;
      }
      rivals.add(each.getValue());
    }
    return rivals.stream().filter(other -> !peaceful(claim, other)).findFirst();
  }

  private void addIfTaken(String key, List<Claim> rivals) {
    Claim claim = taken.get(key);
    if (claim != null) {
      rivals.add(claim);
    }
  }

  /** Names are reserved from pages only: in a folder {@code assets/} many keep their images. */
  private static boolean peaceful(Claim claim, Claim other) {
    return claim.kind() == Kind.RESERVED
        || (other.kind() == Kind.RESERVED && claim.kind().compareTo(Kind.FILE) <= 0);
  }

  private void tell(Claim claim, Claim other) {
    boolean ours = claim.kind() != Kind.MADE && other.kind().compareTo(Kind.RESERVED) <= 0;
    boolean same = key(claim.path()).equals(key(other.path()));
    String path = "\"" + claim.path() + "\"";
    String place = "\"" + other.path() + "\"";
    String message;
    if (same) {
      message =
          ours
              ? " would become " + path + ", but Markwell makes that itself: " + other.who()
              : " and " + other.who() + " would both become " + path;
    } else {
      message =
          " would become "
              + path
              + (ours ? ", but Markwell itself makes " : ", but in its way is ")
              + place
              + ": "
              + other.who();
    }
    Code code = ours ? Code.RESERVED_ADDRESS : Code.DUPLICATE_ADDRESS;
    tell(claim, code, message, hint(claim, ours));
  }

  private static String hint(Claim claim, boolean ours) {
    return switch (claim.kind()) {
      case ALIAS -> "take the alias out";
      case FILE -> "rename the file, on the disk and here";
      case FOLDER -> "rename the folder";
      case PAGE -> ours ? "rename the file or its folder" : "rename one of them";
      default -> "rename one of the files or folders that they are made of";
    };
  }
}
