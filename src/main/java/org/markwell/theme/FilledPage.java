package org.markwell.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Takes what a template writes, up to a size that only a template without an end comes to. Each
 * piece becomes UTF-8 as it comes: nearly all are plain ASCII, which a dash at the top of the page
 * must not make dearer. No piece ends within a pair of characters.
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

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);

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
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
