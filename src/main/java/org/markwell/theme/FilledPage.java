package org.markwell.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes what a template writes, up to a size that only a template without an end comes to. The
 * characters stand as they come: one beyond Latin-1 at the top of a page would make a builder of
 * strings widen every piece that follows.
 */
final class FilledPage extends Writer {
  /** The most characters that one page or book may have. */
  static final int MOST = 64_000_000;

  /** There is more text than a page may have. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;

    Full() {
      super("it writes more than 64 million characters; does a loop never end?");
    }
  }

  private char[] text = new char[16_384];
  private int size;

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    makeRoom(length);
    System.arraycopy(chars, from, text, size, length);
    size += length;
  }

  /** Without the copy that the method above needs. */
  @Override
  public void write(String chars, int from, int length) throws IOException {
    makeRoom(length);
    chars.getChars(from, from + length, text, size);
    size += length;
  }

  private void makeRoom(int length) throws Full {
    if (length > MOST - size) {
      throw new Full();
    }
    if (length > text.length - size) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, size + length));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** What was written, in UTF-8; half of a pair of characters becomes a question mark. */
  byte[] bytes() {
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .encode(CharBuffer.wrap(text, 0, size));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return new String(text, 0, size);
  }
}
