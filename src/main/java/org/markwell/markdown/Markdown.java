package org.markwell.markdown;

import java.util.List;
import java.util.function.Consumer;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Text;

/** Reads Markdown into {@link Prose}; thread-safe. */
public final class Markdown {

  /** A body: paragraphs, lists, tables, containers and the rest. */
  public Prose blocks(Text source, Consumer<Problem> problems) {
    return new Prose(
        source,
        List.of(source.value()),
        List.of(),
        List.of(),
        List.of(),
        source.value(),
        List.of());
  }

  /** A single run of text: emphasis, code and links, no blocks. */
  public Prose inline(Text source, Consumer<Problem> problems) {
    return blocks(source, problems);
  }

  /** What is left of a body when its assessor-only passages are cut. */
  public Prose forEveryone(Prose full, Consumer<Problem> problems) {
    return full;
  }
}
