package org.markwell.theme;

import freemarker.core.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Takes what a template writes, up to a size that only a template without an end comes to. Each
 * piece becomes UTF-8 as it comes: nearly all are plain ASCII, which a dash at the top of the page
 * must not make dearer. No piece ends within a pair of characters.
 *
 * <p>What a page allows itself is known when all of it is written, and stands at its top: the place
 * is left open until then.
 */
final class FilledPage extends Writer {
  /** The most bytes that one page or book may have. */
  static final int MOST = 64_000_000;

  /** There is more text than a page may have. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;

    Full() {
      super("it writes more than 64 million bytes; does a loop never end?");
    }
  }

  private static final int NONE = -1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
  private final Policy policy = new Policy();
  private int policyAt = NONE;

  /** The page that a template writes; {@link #isWrittenIn} has said so. */
  static FilledPage of(Environment environment) {
    return (FilledPage) Objects.requireNonNull(environment.getCustomState(FilledPage.class));
  }

  void isWrittenIn(Environment environment) {
    environment.setCustomState(FilledPage.class, this);
  }

  Policy policy() {
    return policy;
  }

  boolean hasPolicy() {
    return policyAt != NONE;
  }

  /**
   * The policy shall stand here.
   *
   * @return whether it has no other place yet
   */
  boolean beginPolicy() {
    boolean first = !hasPolicy();
    policyAt = first ? bytes.size() : policyAt;
    return first;
  }

  /** The template's own text. */
  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    byte[] ascii = new byte[length];
    for (int i = 0; i < length; i++) {
      char c = chars[from + i];
      if (c >= 0x80) {
        write(new String(chars, from, length));
        return;
      }
      ascii[i] = (byte) c;
    }
    write(ascii);
  }

  @Override
  public void write(String chars, int from, int length) throws IOException {
    write(chars.substring(from, from + length));
  }

  @Override
  public void write(String piece) throws IOException {
    write(piece.getBytes(StandardCharsets.UTF_8));
  }

  private void write(byte[] piece) throws Full {
    if (piece.length > MOST - bytes.size()) {
      throw new Full();
    }
    bytes.writeBytes(piece);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** What was written, in UTF-8. */
  byte[] bytes() {
    byte[] written = bytes.toByteArray();
    if (!hasPolicy()) {
      return written;
    }
    byte[] element = policy.element();
    byte[] whole = new byte[written.length + element.length];
    System.arraycopy(written, 0, whole, 0, policyAt);
    System.arraycopy(element, 0, whole, policyAt, element.length);
    int after = written.length - policyAt;
    System.arraycopy(written, policyAt, whole, policyAt + element.length, after);
    return whole;
  }

  @Override
  public String toString() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
