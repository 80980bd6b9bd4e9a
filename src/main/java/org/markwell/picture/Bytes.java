package org.markwell.picture;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, seen through a small window that moves to where it is looked at. */
final class Bytes implements Closeable {
  private static final int WINDOW = 1 << 14;

  private final @Nullable FileChannel file;
  private final long length;
  private ByteBuffer window;
  private long start;

  private Bytes(@Nullable FileChannel file, long length, ByteBuffer window) {
    this.file = file;
    this.length = length;
    this.window = window;
  }

  static Bytes of(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    return new Bytes(file, file.size(), ByteBuffer.allocate(0));
  }

  static Bytes of(byte[] bytes) {
    return new Bytes(null, bytes.length, ByteBuffer.wrap(bytes));
  }

  long length() {
    return length;
  }

  /** A byte, from 0 to 255. */
  int at(long place) throws IOException {
    long inside = place - start;
    if (inside < 0 || inside >= window.limit()) {
      move(place);
      inside = 0;
    }
    return window.get((int) inside) & 0xff;
  }

  private void move(long place) throws IOException {
    if (file == null || place < 0 || place >= length) {
      throw new EOFException();
    }
    ByteBuffer next = ByteBuffer.allocate((int) Math.min(WINDOW, length - place));
    long at = place;
    while (next.hasRemaining()) {
      int read = file.read(next, at);
      if (read < 0) {
        throw new EOFException();
      }
      at += read;
    }
    next.flip();
    window = next;
    start = place;
  }

  /** A number with the highest byte first. */
  long number(long place, int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | at(place + i);
    }
    return number;
  }

  /** A number with the lowest byte first. */
  long numberFromLow(long place, int bytes) throws IOException {
    long number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = number << 8 | at(place + i);
    }
    return number;
  }

  /** Whether these characters stand at a place. */
  boolean says(long place, String characters) throws IOException {
    if (place + characters.length() > length) {
      return false;
    }
    for (int i = 0; i < characters.length(); i++) {
      if (at(place + i) != characters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  byte[] first(int most) throws IOException {
    byte[] bytes = new byte[(int) Math.min(most, length)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) at(i);
    }
    return bytes;
  }

  String word(long place, int letters) throws IOException {
    byte[] bytes = new byte[letters];
    for (int i = 0; i < letters; i++) {
      bytes[i] = (byte) at(place + i);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
