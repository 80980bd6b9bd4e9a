package org.markwell.output.zip;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive whose bytes depend on nothing but its parts and their order. */
public final class StableZip implements Closeable {
  /**
   * The date of every part: a month after the archive's first. Nearer to it the JDK would write the
   * date in a longer way, with the time of the machine's zone.
   */
  public static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip;

  public StableZip() {
    zip = new ZipOutputStream(bytes);
    zip.setLevel(Deflater.BEST_COMPRESSION);
  }

  /**
   * An archive that is written while it is made, of any size.
   *
   * @param out closed by {@link #close}
   */
  public StableZip(OutputStream out) {
    zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_COMPRESSION);
  }

  /** Adds a file, compressed. */
  public void deflate(String path, Path file) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** A word on the whole, at its end. */
  public void comment(String comment) {
    zip.setComment(comment);
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

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The whole archive; nothing can be added afterwards. */
  public byte[] finish() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }
}
