package org.markwell.content;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Text;

/**
 * Gives the items of one topic their ids: written, or derived from their words before anything is
 * cut, so that an item keeps its id whoever looks. Several that derive alike each get a short hash
 * of their text.
 */
final class ItemIds {
  private static final int WORDS = 6;

  private final Set<String> written = new HashSet<>();
  private final Map<String, Integer> derived = new HashMap<>();

  /** The words an id is derived from. */
  static final class Words {
    private final String name;
    private final String more;
    private @Nullable String slug;

    /**
     * @param name what the item is called by: a term, a claim, the text of a tip
     * @param more what tells two of one name apart: a definition, a correction
     */
    Words(String name, String more) {
      this.name = name;
      this.more = more;
    }

    private String slug() {
      if (slug == null) {
        String words = ItemSlug.of(name, WORDS);
        slug = words.isEmpty() ? "item-" + hash() : words;
      }
      return slug;
    }

    private String hash() {
      CRC32 crc = new CRC32();
      crc.update((name + '\n' + more).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().toHexDigits((int) crc.getValue()).substring(0, 6);
    }
  }

  /** Takes note of an item before any id is asked for. */
  void announce(Optional<Text> id, Words words) {
    if (id.isPresent()) {
      written.add(id.get().value());
    } else {
      derived.merge(words.slug(), 1, Integer::sum);
    }
  }

  /** The id of an announced item. */
  String of(Optional<Text> id, Words words) {
    if (id.isPresent()) {
      return id.get().value();
    }
    String slug = words.slug();
    boolean taken = written.contains(slug) || derived.getOrDefault(slug, 0) > 1;
    return taken ? slug + "-" + words.hash() : slug;
  }
}
