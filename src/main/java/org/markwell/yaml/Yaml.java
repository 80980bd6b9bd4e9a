package org.markwell.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/**
 * Reads strict YAML: one document, no anchors, aliases or tags, at most {@value #MAX_DEPTH} levels
 * deep. A fault hides only the entry it stands in: that is left out and the rest is read, so that
 * every fault of a file is reported at once.
 */
public final class Yaml {
  /** How deep lists and maps may lie in one another. */
  public static final int MAX_DEPTH = 64;

  private static final int MAX_FAULTS = 50;

  private Yaml() {}

  /** Reads a whole file; empty when it holds nothing. */
  public static Optional<Value> read(Source source, Consumer<Problem> problems) {
    return read(source, 0, source.text().length(), problems);
  }

  /** Reads the text from {@code start} to {@code end}; positions count from the source's top. */
  public static Optional<Value> read(
      Source source, int start, int end, Consumer<Problem> problems) {
    Optional<Value> plain = BlockReader.read(source, start, end);
    return plain.isPresent() ? plain : readAny(source, start, end, problems);
  }

  /** The same for all of YAML; slower. */
  static Optional<Value> readAny(Source source, int start, int end, Consumer<Problem> problems) {
    String text = source.text().substring(start, end);
    for (int fault = 0; ; fault++) {
      List<Problem> found = new ArrayList<>();
      try {
        Optional<Value> value = new EventReader(source, start, text, found::add).read();
        found.forEach(problems);
        return value;
      } catch (RuntimeException e) {
        Fault diagnosis = SyntaxFaults.diagnose(source, start, text, e);
        problems.accept(diagnosis.problem());
        String rest = Blanking.without(text, diagnosis.offset() - start);
        if (fault == MAX_FAULTS || rest.equals(text)) {
          return Optional.empty();
        }
        text = rest;
      }
    }
  }

  /**
   * A fault and where the text to leave out stands.
   *
   * @param offset in the source
   */
  record Fault(Problem problem, int offset) {}
}
