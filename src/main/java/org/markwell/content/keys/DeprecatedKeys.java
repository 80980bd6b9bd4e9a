package org.markwell.content.keys;

import java.util.List;
import java.util.Optional;
import org.markwell.yaml.OldKeys;

/**
 * The keys that are on their way out. Each is told for a version before it goes: it is still in
 * {@link Keys} and still read, and whoever writes it gets a warning.
 */
public final class DeprecatedKeys implements OldKeys {
  /** Those of this version; {@code CONTRIBUTING.md} says how a key gets in and out. */
  public static final List<Key> TABLE = List.of();

  private final List<Key> table;

  /**
   * @param table of keys, usually {@link #TABLE}
   */
  public DeprecatedKeys(List<Key> table) {
    this.table = List.copyOf(table);
  }

  /**
   * A key that will go.
   *
   * @param owner what it is a key of, as messages say: {@code a topic}, {@code site.yaml}
   * @param since the first version that tells, such as {@code 1.2}
   * @param replacement the key to write instead, if there is one
   * @param advice what else to do, or why; in a tutor's words
   */
  public record Key(
      String owner, String key, String since, Optional<String> replacement, String advice) {

    private String hint() {
      String instead = replacement.map(it -> "write \"" + it + "\" instead: ").orElse("");
      return instead + advice + "; it counts for now, and a later Markwell will not know it";
    }
  }

  @Override
  public Optional<String> hint(String owner, String key) {
    return table.stream()
        .filter(it -> it.owner().equals(owner) && it.key().equals(key))
        .findFirst()
        .map(Key::hint);
  }
}
