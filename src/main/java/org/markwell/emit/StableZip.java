package org.markwell.emit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive whose bytes depend on nothing but its parts and their order. */
public final class StableZip {
  /**
   * The date of every part: a month after the archive's first. Nearer to it the JDK would write the
   * date in a longer way, with the time of the machine's zone.
   */
  public static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  public StableZip() {
    zip.setLevel(Deflater.BEST_COMPRESSION);
  }

  /** Adds a part as it is. */
  public void store(String path, byte[] part) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    CRC32 sum = new CRC32();
    sum.update(part);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(part.length);
    entry.setCrc(sum.getValue());
    put(entry, part);
  }

  /** Adds a part, compressed. */
  public void deflate(String path, byte[] part) throws IOException {
    put(new ZipEntry(path), part);
  }

  private void put(ZipEntry entry, byte[] part) throws IOException {
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
    zip.write(part);
    zip.closeEntry();
  }

  /** The whole archive; nothing can be added afterwards. */
  public byte[] finish() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }
}
