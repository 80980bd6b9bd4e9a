package org.markwell.emit.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The parts of a small zip archive in memory, found by its directory. The workbook library streams
 * with sizes of eight bytes after each part, which the stream reader of the JDK takes for a fault.
 */
final class ZipParts {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int STORED = 0;

  private ZipParts() {}

  /**
   * The parts by name, in the order of the directory.
   *
   * @throws IOException if these bytes are no such archive
   */
  static Map<String, byte[]> of(byte[] archive) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int end = archive.length - END_LENGTH;
    if (end < 0 || bytes.getInt(end) != END) {
      throw new ZipException("no directory at the end");
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int at = bytes.getInt(end + 16);
    for (int left = bytes.getShort(end + 10); left > 0; left--) {
      if (bytes.getInt(at) != ENTRY) {
        throw new ZipException("no entry at " + at);
      }
      int nameLength = bytes.getShort(at + 28);
      String name = new String(archive, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
      int local = bytes.getInt(at + 42);
      int data = local + LOCAL_LENGTH + bytes.getShort(local + 26) + bytes.getShort(local + 28);
      byte[] part = new byte[bytes.getInt(at + 24)];
      if (bytes.getShort(at + 10) == STORED) {
        System.arraycopy(archive, data, part, 0, part.length);
      } else {
        inflate(archive, data, bytes.getInt(at + 20), part);
      }
      parts.put(name, part);
      at += ENTRY_LENGTH + nameLength + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    return parts;
  }

  private static void inflate(byte[] archive, int start, int length, byte[] part)
      throws ZipException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(archive, start, length);
      if (inflater.inflate(part) != part.length) {
        throw new ZipException("a part is shorter than the directory says");
      }
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage());
    } finally {
      inflater.end();
    }
  }
}
