package org.markwell.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Objects as git has stored them, byte for byte, asked for one after the other: no filter, line end
 * or encoding that the repository sets comes into it.
 */
final class StoredFiles implements AutoCloseable {
  private static final int LONGEST_LINE = 4096;
  private static final int LONGEST_TEXT = 1 << 20;

  private final Process process;
  private final InputStream in;
  private final OutputStream out;

  StoredFiles(Git git) throws HistoryException {
    try {
      process = git.start("cat-file", "--batch");
      process.getErrorStream().close();
      in = new BufferedInputStream(process.getInputStream());
      out = process.getOutputStream();
    } catch (IOException e) {
      throw new HistoryException("git can't be run: " + e.getMessage(), "");
    }
  }

  /** Copies an object; its hash has to be a hash. */
  void copy(String hash, OutputStream to) throws HistoryException, IOException {
    body(hash, size(hash), to);
  }

  /** How many bytes an object has, which follow. */
  private long size(String hash) throws HistoryException {
    String head;
    try {
      out.write((hash + "\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      head = line();
    } catch (IOException e) {
      throw lacking(hash);
    }
    String[] parts = head.split(" ");
    if (parts.length != 3) {
      throw lacking(hash);
    }
    return Long.parseLong(parts[2]);
  }

  private void body(String hash, long size, OutputStream to) throws HistoryException, IOException {
    byte[] bytes = new byte[1 << 16];
    for (long left = size; left > 0; ) {
      int read = in.read(bytes, 0, (int) Math.min(left, bytes.length));
      if (read < 0) {
        throw lacking(hash);
      }
      to.write(bytes, 0, read);
      left -= read;
    }
    if (in.read() != '\n') {
      throw lacking(hash);
    }
  }

  /** What an object says; nothing if it is longer than a link or a commit would be. */
  String text(String hash) throws HistoryException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      long size = size(hash);
      body(hash, size, size > LONGEST_TEXT ? OutputStream.nullOutputStream() : bytes);
    } catch (IOException e) {
      throw lacking(hash);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static HistoryException lacking(String hash) {
    return new HistoryException(
        "the repository lacks a file of that state (" + hash + ")",
        "a clone that leaves files out (--filter) has to fetch them first: git fetch --refetch");
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.length() == LONGEST_LINE) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
