package org.markwell.yaml;

import java.util.Optional;

/** The keys that are still read, but will not be for ever. */
@FunctionalInterface
public interface OldKeys {
  /** There are none. */
  OldKeys NONE = (owner, key) -> Optional.empty();

  /**
   * What to do about a key, if it is one of these.
   *
   * @param owner what the map stands for, as in {@link Fields#of}
   */
  Optional<String> hint(String owner, String key);
}
