package org.markwell.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/** The two ways of reading YAML, side by side. */
public final class BothReaders {
  private BothReaders() {}

  /** Whatever the fast one reads, the parser reads in the same way; whether it read this. */
  public static boolean agree(String keys) {
    Source source = Source.of("a.md", "---\n" + keys + "---\n");
    int end = source.text().length() - 4;
    List<Problem> problems = new ArrayList<>();
    Optional<Value> fast = BlockReader.read(source, 4, end);
    Optional<Value> slow = Yaml.readAny(source, 4, end, problems::add);
    if (fast.isPresent()) {
      assertThat(problems).as(keys).isEmpty();
      assertThat(fast).as(keys).isEqualTo(slow);
    }
    return fast.isPresent();
  }
}
