package org.markwell.picture;

import java.io.EOFException;
import java.io.IOException;
import java.util.Set;

/** Goes through the parts of a file to its end; runs out of bytes if that end is missing. */
final class Walk {
  /** No sound file has more parts; a hostile one shall not keep us. */
  private static final int MOST_PARTS = 500_000;

  /** Markers of JPEG that begin a frame, and so tell its size. */
  private static final Set<Integer> FRAMES =
      Set.of(0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf);

  private final Bytes bytes;
  private int width;
  private int height;

  Walk(Bytes bytes) {
    this.bytes = bytes;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  private void size(long wide, long high) throws Damage {
    if (wide <= 0 || high <= 0) {
      throw new Damage("has no size");
    }
    width = (int) Math.min(wide, Integer.MAX_VALUE);
    height = (int) Math.min(high, Integer.MAX_VALUE);
  }

  void png() throws IOException {
    if (!bytes.says(12, "IHDR")) {
      if (bytes.length() < 33) {
        throw new EOFException();
      }
      throw new Damage("does not say its size");
    }
    size(bytes.number(16, 4), bytes.number(20, 4));
    long at = 8;
    boolean data = false;
    for (int parts = 0; parts < MOST_PARTS; parts++) {
      long length = bytes.number(at, 4);
      String name = bytes.word(at + 4, 4);
      data |= name.equals("IDAT");
      if (!name.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
        throw new Damage("is broken after " + at + " bytes");
      }
      at += 12 + length;
      bytes.at(at - 1);
      if (name.equals("IEND")) {
        if (!data) {
          throw new Damage("holds no picture");
        }
        return;
      }
    }
    throw new Damage("is in too many parts");
  }

  void jpeg() throws IOException {
    long at = 2;
    for (int parts = 0; parts < MOST_PARTS; parts++) {
      if (bytes.at(at) != 0xff) {
        throw new Damage("is broken after " + at + " bytes");
      }
      int marker = bytes.at(at + 1);
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == 0xd9) {
        throw new Damage("holds no picture");
      }
      long length = bytes.number(at + 2, 2);
      if (FRAMES.contains(marker)) {
        size(bytes.number(at + 7, 2), bytes.number(at + 5, 2));
      }
      at += 2 + length;
      if (marker == 0xda) {
        if (width == 0) {
          throw new Damage("does not say its size");
        }
        untilEnd(at);
        return;
      }
    }
    throw new Damage("is in too many parts");
  }

  /** The drawn part has an end of its own; most often the file ends there too. */
  private void untilEnd(long from) throws IOException {
    long end = bytes.length();
    if (end >= from + 2 && bytes.at(end - 2) == 0xff && bytes.at(end - 1) == 0xd9) {
      return;
    }
    for (long at = from; ; at++) {
      if (bytes.at(at) == 0xff && bytes.at(at + 1) == 0xd9) {
        return;
      }
    }
  }

  void gif() throws IOException {
    size(bytes.numberFromLow(6, 2), bytes.numberFromLow(8, 2));
    long at = 13 + colours(bytes.at(10));
    boolean drawn = false;
    for (int parts = 0; parts < MOST_PARTS; parts++) {
      if (drawn && at == bytes.length()) {
        // Many programs leave the end mark out, and nothing is lost.
        return;
      }
      int kind = bytes.at(at);
      if (kind == ';') {
        if (!drawn) {
          throw new Damage("holds no picture");
        }
        return;
      } else if (kind == ',') {
        at = blocks(at + 11 + colours(bytes.at(at + 9)));
        drawn = true;
      } else if (kind == '!') {
        at = blocks(at + 2);
      } else if (drawn) {
        return;
      } else {
        throw new Damage("is broken after " + at + " bytes");
      }
    }
    throw new Damage("is in too many parts");
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private long blocks(long from) throws IOException {
    long at = from;
    while (bytes.at(at) != 0) {
      at += 1 + bytes.at(at);
    }
    return at + 1;
  }

  void webp() throws IOException {
    bytes.at(8 + bytes.numberFromLow(4, 4) - 1);
    if (bytes.says(12, "VP8X")) {
      size(1 + bytes.numberFromLow(24, 3), 1 + bytes.numberFromLow(27, 3));
    } else if (bytes.says(12, "VP8L")) {
      long sizes = bytes.numberFromLow(21, 4);
      size(1 + (sizes & 0x3fff), 1 + (sizes >> 14 & 0x3fff));
    } else {
      size(bytes.numberFromLow(26, 2) & 0x3fff, bytes.numberFromLow(28, 2) & 0x3fff);
    }
  }

  void svg() throws IOException {
    if (bytes.length() <= Picture.MOST_BYTES) {
      Drawing.check(bytes.first((int) Picture.MOST_BYTES));
    }
  }
}
