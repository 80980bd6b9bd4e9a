package org.markwell.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.output.zip.StableZip;

/**
 * A zip beside an output folder, of all files that stand in it, below one folder of its name. It is
 * made anew only when they are others, and put in its place whole. Like the folder it is marked as
 * ours, and nothing is published because of the mark.
 */
final class Archive {
  private static final String MARK = "Made by Markwell: ";
  private static final Pattern MARKED = Pattern.compile(MARK + "[0-9a-f]{32}");

  /** As long as the mark is, which ends the file. */
  private static final int TAIL = MARK.length() + 32;

  /** For a folder that none is asked for. */
  static final Archive NONE = new Archive(Path.of(""), false);

  private final Path folder;
  private final Path file;
  private final boolean wanted;

  private Archive(Path folder, boolean wanted) {
    this.folder = folder;
    this.file = file(folder);
    this.wanted = wanted;
  }

  /** That of a folder, to be made whenever the folder is written. */
  static Archive of(Path folder) {
    return new Archive(folder, true);
  }

  /** Where the archive of a folder stands. */
  static Path file(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".zip");
  }

  /** Why nothing may be put there, if so. */
  Optional<Problem> refusal() {
    return objection()
        .map(
            why ->
                Problem.of(
                    Code.OUTPUT_REFUSED,
                    Position.startOf(file.toString()),
                    "the file \"" + file + "\" " + why,
                    "move it away"));
  }

  private Optional<String> objection() {
    if (!wanted || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("is not an ordinary file");
    }
    try {
      return isMarked() ? Optional.empty() : Optional.of("was not made by Markwell");
    } catch (IOException e) {
      return Optional.of("can't be read");
    }
  }

  private boolean isMarked() throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(TAIL, open.length())];
      open.seek(open.length() - end.length);
      open.readFully(end);
      return MARKED.matcher(new String(end, StandardCharsets.ISO_8859_1)).matches();
    }
  }

  /** Whether the archive is for certain the one that we made of these files. */
  private boolean isOf(Manifest manifest, Memory last) throws IOException {
    Optional<Memory.Entry> known = last.archive();
    return known.isPresent()
        && known.get().fingerprint().equals(contents(manifest))
        && !known.get().stamp().isAsYoungAs(last.recorded())
        && Stamp.of(file).equals(Optional.of(known.get().stamp()));
  }

  /** What decides its bytes: those of all files, and how it is called. */
  private String contents(Manifest manifest) {
    byte[] name = (folder.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(name);
    all.writeBytes(manifest.bytes());
    return Checksum.of(all.toByteArray());
  }

  /**
   * Makes it beside its place, unless the one that stands there is of these very files.
   *
   * @param from where the files stand at present
   * @return whether there is one to be moved in
   */
  boolean pack(Manifest manifest, Path from, Memory last) throws IOException {
    if (!wanted || isOf(manifest, last)) {
      return false;
    }
    Optional<String> objection = objection();
    if (objection.isPresent()) {
      throw new FileSystemException(file.toString(), null, "it " + objection.get());
    }
    clear();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh()), 1 << 16);
        StableZip zip = new StableZip(out)) {
      for (String path : manifest.files().keySet()) {
        zip.deflate(folder.getFileName() + "/" + path, from.resolve(path));
      }
      zip.comment(MARK + contents(manifest));
    }
    return true;
  }

  /** Puts what was made into its place. */
  void moveIn() throws IOException {
    Files.move(fresh(), file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes away what was begun, now or by a program that was killed. */
  void clear() throws IOException {
    if (wanted) {
      Files.deleteIfExists(fresh());
    }
  }

  /** What to remember of it. */
  Optional<Memory.Entry> memory(Manifest manifest) throws IOException {
    return wanted
        ? Stamp.of(file).map(stamp -> new Memory.Entry(contents(manifest), "", stamp))
        : Optional.empty();
  }

  private Path fresh() {
    return folder.resolveSibling(".markwell-zip-" + folder.getFileName());
  }
}
