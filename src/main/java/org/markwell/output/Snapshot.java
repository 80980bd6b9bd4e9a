package org.markwell.output;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How some trees of files look without opening them: two equal ones mean that nothing was edited,
 * added, renamed or taken away in between.
 *
 * @param digest of all names, sizes, times and places on the disk
 * @param settled whether nothing is as young as the time that was asked for
 */
public record Snapshot(String digest, boolean settled) {
  private static final String UNIX =
      "unix:isDirectory,isSymbolicLink,isRegularFile,size,lastModifiedTime,ctime,ino";
  private static final String BASIC =
      "isDirectory,isSymbolicLink,isRegularFile,size,lastModifiedTime,creationTime";

  /**
   * Looks at trees, and into files that are as young as a time: those may have been written again
   * at the same tick of the clock.
   *
   * @param trees files and folders, which need not be there; a link is followed where it is one of
   *     these or leads to a file, and is part of what is seen
   * @param skipped what is not looked at, nor anything in it
   */
  public static Snapshot of(List<Path> trees, Predicate<Path> skipped, FileTime since) {
    Camera camera = new Camera(skipped, since.to(TimeUnit.NANOSECONDS));
    for (Path tree : trees) {
      camera.takeLink(tree);
    }
    return new Snapshot(Checksum.text(camera.stream.get()), camera.settled);
  }

  /** Looks at one thing after the other. */
  private static final class Camera {
    private static final int PIECE = 1 << 16;

    private final HashStream128 stream = Hashing.xxh3_128().hashStream();
    private final Predicate<Path> skipped;
    private final long since;
    private boolean settled = true;

    Camera(Predicate<Path> skipped, long since) {
      this.skipped = skipped;
      this.since = since;
    }

    /** A path, and what stands where it leads if it is a link. */
    void takeLink(Path path) {
      text(path.toString());
      take(path);
      if (Files.isSymbolicLink(path)) {
        try {
          take(path.toRealPath());
        } catch (IOException e) {
          fault(e);
        }
      }
    }

    private void take(Path path) {
      try {
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        take(path, unix ? UNIX : BASIC);
      } catch (IOException | DirectoryIteratorException e) {
        fault(e);
      }
    }

    private void take(Path path, String attributes) throws IOException {
      Map<String, Object> look = Files.readAttributes(path, attributes, LinkOption.NOFOLLOW_LINKS);
      if (Boolean.TRUE.equals(look.get("isDirectory"))) {
        stream.putByte((byte) 'd');
        for (Path each : entries(path)) {
          text(String.valueOf(each.getFileName()));
          take(each, attributes);
        }
        stream.putByte((byte) 'e');
        return;
      }
      boolean young = times(look);
      if (Boolean.TRUE.equals(look.get("isSymbolicLink"))) {
        stream.putByte((byte) 'l');
        text(Files.readSymbolicLink(path).toString());
        if (Files.isRegularFile(path)) {
          take(path.toRealPath(), attributes);
        }
      } else if (Boolean.TRUE.equals(look.get("isRegularFile"))) {
        stream.putByte((byte) 'f').putLong(number(look.get("size")));
        if (young) {
          bytes(path);
        }
      } else {
        stream.putByte((byte) 'x');
      }
    }

    /** Whether one of the times is not older than was asked for. */
    private boolean times(Map<String, Object> look) {
      long modified = number(look.get("lastModifiedTime"));
      long changed = look.containsKey("ctime") ? number(look.get("ctime")) : modified;
      Object identity = look.get(look.containsKey("ino") ? "ino" : "creationTime");
      stream.putLong(modified).putLong(changed);
      text(String.valueOf(identity));
      boolean young = modified >= since || changed >= since;
      settled &= !young;
      return young;
    }

    private static long number(@Nullable Object value) {
      if (value instanceof FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
      }
      return value instanceof Long size ? size : 0;
    }

    private List<Path> entries(Path folder) throws IOException {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path each : all) {
          if (!skipped.test(each)) {
            entries.add(each);
          }
        }
      }
      Collections.sort(entries);
      return entries;
    }

    /** Piece by piece: a film may be larger than the memory. */
    private void bytes(Path file) throws IOException {
      byte[] piece = new byte[PIECE];
      try (InputStream in = Files.newInputStream(file)) {
        for (int count = in.read(piece); count > 0; count = in.read(piece)) {
          stream.putBytes(piece, 0, count);
        }
      }
    }

    private void text(String text) {
      stream.putString(text);
    }

    /** What can't be looked at looks so, too; it may come and go while others work. */
    private void fault(Exception e) {
      stream.putByte((byte) (e instanceof NoSuchFileException ? '0' : '?'));
      settled &= e instanceof NoSuchFileException;
    }
  }
}
