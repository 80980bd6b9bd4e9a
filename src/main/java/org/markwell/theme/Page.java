package org.markwell.theme;

import java.io.IOException;
import java.io.Writer;

/** Takes what a template writes, up to a size that only a template without an end comes to. */
final class Page extends Writer {
  private static final int MOST = 1 << 26;

  private final StringBuilder text = new StringBuilder(16_384);

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    if (text.length() + length > MOST) {
      throw new IOException("it writes more than 64 million characters; does a loop never end?");
    }
    text.append(chars, from, length);
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
