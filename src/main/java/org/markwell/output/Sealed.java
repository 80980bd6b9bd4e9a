package org.markwell.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Text that notices when it was cut or changed: a line with a checksum of the rest, then the rest.
 */
final class Sealed {
  private Sealed() {}

  static byte[] of(byte[] body) {
    byte[] head = (Checksum.of(body) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, bytes, head.length, body.length);
    return bytes;
  }

  /** What was sealed; nothing if a single byte is not as it was written. */
  static Optional<byte[]> body(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    if (end == bytes.length) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOfRange(bytes, end + 1, bytes.length);
    String sum = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    return Optional.of(body).filter(it -> sum.equals(Checksum.of(it)));
  }
}
