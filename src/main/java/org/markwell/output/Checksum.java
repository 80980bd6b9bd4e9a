package org.markwell.output;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * XXH3 of 128 bits, in hexadecimal: tells bytes apart that differ by chance, and is fast. Whoever
 * wants to can make two files with the same one, so it never decides what is published.
 */
final class Checksum {
  private Checksum() {}

  static String of(byte[] bytes) {
    return text(Hashing.xxh3_128().hashBytesTo128Bits(bytes));
  }

  static String ofFile(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  static String text(HashValue128 hash) {
    return String.format(
        "%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }
}
