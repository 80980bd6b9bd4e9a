package org.markwell.theme;

import java.io.IOException;
import java.io.Writer;

/** Takes what a template writes, up to a size that only a template without an end comes to. */
final class Page extends Writer {
  /** The most characters that one page or book may have. */
  static final int MOST = 64_000_000;

  /** There is more text than a page may have. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;

    Full() {
      super("it writes more than 64 million characters; does a loop never end?");
    }
  }

  private final StringBuilder text = new StringBuilder(16_384);

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    makeRoom(length);
    text.append(chars, from, length);
  }

  /** Without the copy that the method above needs. */
  @Override
  public void write(String chars, int from, int length) throws IOException {
    makeRoom(length);
    text.append(chars, from, from + length);
  }

  private void makeRoom(int length) throws Full {
    if (length > MOST - text.length()) {
      throw new Full();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
