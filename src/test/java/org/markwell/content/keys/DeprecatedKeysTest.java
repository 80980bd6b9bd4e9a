package org.markwell.content.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.markwell.content.version.Version;

/** The table of keys that will go: each is still read, and none stays for ever. */
class DeprecatedKeysTest {
  /** The kinds of maps as messages name them, with their keys. */
  private static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("a page", Keys.PAGE),
          Map.entry("a chapter", Keys.PAGE),
          Map.entry("a qualification", Keys.QUALIFICATION),
          Map.entry("a unit", Keys.UNIT),
          Map.entry("an outcome", Keys.OUTCOME),
          Map.entry("a criterion", Keys.CRITERION),
          Map.entry("a topic", Keys.TOPIC),
          Map.entry("a change", Keys.CHANGE),
          Map.entry("a concept", Keys.CONCEPT),
          Map.entry("a tip", Keys.TIP),
          Map.entry("a misconception", Keys.MISCONCEPTION),
          Map.entry("a marking point", Keys.MARKING_POINT),
          Map.entry("a minimum", Keys.MINIMUM),
          Map.entry("site.yaml", Keys.SITE),
          Map.entry("headings", Keys.HEADINGS),
          Map.entry("search", Keys.SEARCH),
          Map.entry("handbook", Keys.HANDBOOK),
          Map.entry("centre", Keys.CENTRE));

  @Test
  void everyKeyOfTheTableIsReadAndToldForAVersionAtMost() throws IOException {
    assertThat(faults(DeprecatedKeys.TABLE, current())).isEmpty();
  }

  /** The law can fail. */
  @Test
  void aKeyThatIsNotReadOrIsTooOldOrOfLaterIsFound() {
    Version now = new Version(1, 3, 0);
    assertThat(faults(List.of(key("a topic", "owner", "1.3")), now)).isEmpty();
    assertThat(faults(List.of(key("a topic", "owner", "1.2")), now)).isEmpty();
    assertThat(faults(List.of(key("a topic", "owner", "1.1")), now))
        .containsExactly("owner of a topic: it should be gone by now");
    assertThat(faults(List.of(key("a topic", "owner", "1.4")), now))
        .containsExactly("owner of a topic: 1.4 is still to come");
    assertThat(faults(List.of(key("a topic", "keeper", "1.3")), now))
        .containsExactly("keeper of a topic: it is not read any more");
    assertThat(faults(List.of(key("an owl", "owner", "1.3")), now))
        .containsExactly("owner of an owl: it is not read any more");
    assertThat(faults(List.of(key("a topic", "owner", "1.9")), new Version(2, 0, 0)))
        .containsExactly("owner of a topic: it should be gone by now");
  }

  private static DeprecatedKeys.Key key(String owner, String key, String since) {
    return new DeprecatedKeys.Key(owner, key, since, Optional.empty(), "it was never used");
  }

  private static List<String> faults(List<DeprecatedKeys.Key> table, Version now) {
    return table.stream().flatMap(it -> fault(it, now).stream()).toList();
  }

  private static Optional<String> fault(DeprecatedKeys.Key key, Version now) {
    String what = key.key() + " of " + key.owner() + ": ";
    Version since = Version.of(key.since()).orElseThrow();
    if (!KINDS.getOrDefault(key.owner(), List.of()).contains(key.key())) {
      return Optional.of(what + "it is not read any more");
    } else if (since.compareTo(now) > 0) {
      return Optional.of(what + key.since() + " is still to come");
    } else if (since.major() != now.major() || since.minor() < now.minor() - 1) {
      return Optional.of(what + "it should be gone by now");
    }
    return Optional.empty();
  }

  private static Version current() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>markwell</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    return Version.of(version.group(1)).orElseThrow();
  }
}
