package org.markwell.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/** Bytes to text: UTF-8 and nothing else. */
final class Decoding {
  /** UTF-8 read as Windows-1252 by another program and saved again: quotes, dashes, accents. */
  private static final String[] MOJIBAKE = {
    "\u00e2\u20ac\u2122",
    "\u00e2\u20ac\u02dc",
    "\u00e2\u20ac\u0153",
    "\u00e2\u20ac\u009d",
    "\u00e2\u20ac\u201c",
    "\u00e2\u20ac\u201d",
    "\u00e2\u20ac\u00a6",
    "\u00c3\u00a9",
    "\u00c3\u00a2",
    "\u00c3\u00b4",
    "\u00c5\u00b7",
    "\u00c5\u00b5",
    "\u00c2\u00a3",
    "\u00c3\u00aa"
  };

  private Decoding() {}

  /**
   * The text of a file; one that can't be read is reported, as is one that is no file, or a link
   * that leads out of a folder, and one that is too large: nothing of it is read, so that no
   * message can show it.
   *
   * @param limit of its bytes; see {@link Limits}
   */
  static Optional<Source> read(
      Path folder, Path file, String name, long limit, Consumer<Problem> problems) {
    if (!ProjectFolder.isFileIn(folder, file)) {
      problems.accept(
          Problem.of(
              Code.UNREADABLE_FILE,
              Position.startOf(name),
              "this is not a file, or a link that leads out of \"" + shown(folder) + "\"",
              "put the file itself here"));
      return Optional.empty();
    }
    try {
      long size = Files.size(file);
      if (size > limit) {
        problems.accept(
            Problem.of(
                Code.TOO_LARGE,
                Position.startOf(name),
                "this file has "
                    + megabytes(size)
                    + " MB; at most "
                    + megabytes(limit)
                    + " are read",
                "cut it into several files"));
        return Optional.empty();
      }
      // Whatever becomes of it meanwhile, no more is read than was said.
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(decode(in.readNBytes((int) limit), name, problems));
      }
    } catch (IOException e) {
      problems.accept(
          Problem.of(
              Code.UNREADABLE_FILE,
              Position.startOf(name),
              "this file can't be read",
              "check that it still exists and that you may open it"));
      return Optional.empty();
    }
  }

  private static String shown(Path folder) {
    return folder.getFileName() == null ? "/" : folder.getFileName().toString();
  }

  /** One digit after the point: 2.0 of 2,000,000. */
  private static String megabytes(long bytes) {
    long tenths = (bytes + 99_999) / 100_000;
    return tenths / 10 + "." + tenths % 10;
  }

  static Source decode(byte[] bytes, String name, Consumer<Problem> problems) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Source source = Source.of(name, text);
    boolean ascii = text.length() == bytes.length;
    // What can't be decoded is replaced by this sign, which a file may also hold in its own right.
    if (text.indexOf('\uFFFD') >= 0 && isFaulty(bytes, source, problems)) {
      return source;
    }
    if (!ascii) {
      mojibake(source, problems);
    }
    return source;
  }

  /** Reports the first byte that is no UTF-8, if there is one. */
  private static boolean isFaulty(byte[] bytes, Source source, Consumer<Problem> problems) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, chars, true);
    if (!result.isError()) {
      return false;
    }
    int good = Source.of(source.file(), chars.flip().toString()).text().length();
    problems.accept(
        source.problem(
            Code.NOT_UTF8,
            good,
            good + 1,
            "this file is not saved as UTF-8",
            "save it again with the encoding UTF-8; byte 0x%02X stands here"
                .formatted(bytes[in.position()] & 0xff)));
    return true;
  }

  private static void mojibake(Source source, Consumer<Problem> problems) {
    String text = source.text();
    int first = -1;
    String found = "";
    for (String garbled : MOJIBAKE) {
      int at = text.indexOf(garbled);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
        found = garbled;
      }
    }
    if (first >= 0) {
      problems.accept(
          source.problem(
              Code.NOT_UTF8,
              first,
              first + found.length(),
              "garbled characters: " + found,
              "the text was opened with the wrong encoding once; type the character again and save"
                  + " as UTF-8"));
    }
  }
}
