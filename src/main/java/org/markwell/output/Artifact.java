package org.markwell.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.markwell.model.ProblemException;

/**
 * One file to be made: where it goes, its single input, and a pure function from that to its bytes.
 *
 * @param path relative to the folder, with {@code /}
 * @param maker names the function and its version; with the input it decides the bytes
 * @param key what the input is made from, if that is known without making it; then the input of an
 *     old file that has the same is never made
 * @param input records, lists, maps, strings, numbers; asked for when the file is due, and only
 *     then
 */
public record Artifact<T>(
    String path, String maker, Optional<?> key, Supplier<T> input, Renderer<T> renderer) {

  /** A pure function from an input to the bytes of a file. */
  @FunctionalInterface
  public interface Renderer<T> {
    /**
     * @throws ProblemException if the input can't be rendered
     * @throws StandInException if something else was made in its place
     */
    byte[] render(T input) throws IOException;
  }

  public Artifact {
    if (!isSafe(path)) {
      throw new IllegalArgumentException("not a path of an artifact: \"" + path + "\"");
    }
  }

  /** A file whose input alone tells whether it is new. */
  public Artifact(String path, String maker, Supplier<T> input, Renderer<T> renderer) {
    this(path, maker, Optional.empty(), input, renderer);
  }

  /**
   * The same file, known by what its input is made from.
   *
   * @param values of the kinds that an input may hold; whenever the input differs, so must these
   */
  public Artifact<T> keyed(Object values) {
    return new Artifact<>(path, maker, Optional.of(values), input, renderer);
  }

  /** A file with these bytes. */
  public static Artifact<byte[]> bytes(String path, byte[] bytes) {
    return new Artifact<>(path, "bytes", () -> bytes, it -> it);
  }

  /** The copy of a file on disk. */
  public static Artifact<byte[]> copy(String path, Path file) {
    return new Artifact<>(path, "bytes", () -> read(file), it -> it);
  }

  /**
   * Makes the file by itself, whatever was made before.
   *
   * @throws IOException if what it is made of can't be read
   */
  public Rendition render() throws IOException {
    try {
      return new Rendition(Optional.of(renderer.render(input.get())), List.of());
    } catch (StandInException e) {
      return new Rendition(Optional.of(e.bytes()), e.problems());
    } catch (ProblemException e) {
      return new Rendition(Optional.empty(), e.problems());
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** Its fingerprint taken: what is left is to render it, if at all. */
  Due due() {
    if (key.isPresent()) {
      return new Due(Fingerprint.of("key", maker, path, key), () -> renderer.render(input.get()));
    }
    T made = input.get();
    return new Due(Fingerprint.of(maker, path, made), () -> renderer.render(made));
  }

  record Due(String fingerprint, Rendering rendering) {}

  interface Rendering {
    byte[] render() throws IOException;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSafe(String path) {
    if (path.equals(Manifest.NAME) || path.indexOf('\\') >= 0) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return path.chars().noneMatch(Character::isISOControl);
  }
}
