package org.markwell.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;

/**
 * How a file looks without opening it. Whoever changes its bytes changes one of these, and can't
 * put all of them back: the system alone sets the time of the last change.
 *
 * @param modified when its bytes were last written, as whoever touched it says
 * @param changed when the system last saw anything about it change; where systems don't tell, the
 *     same as {@code modified}
 * @param identity what tells the file from another one at its path; empty where there is no such
 *     thing
 */
record Stamp(long size, FileTime modified, FileTime changed, String identity) {
  private static final String UNIX = "unix:isRegularFile,size,lastModifiedTime,ctime,ino";
  private static final String BASIC = "isRegularFile,size,lastModifiedTime,creationTime";

  /** The stamp of a file; nothing if there is none, or if it is a link or a folder. */
  static Optional<Stamp> of(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    try {
      return of(Files.readAttributes(file, unix ? UNIX : BASIC, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<Stamp> of(Map<String, Object> look) {
    if (Boolean.TRUE.equals(look.get("isRegularFile"))
        && look.get("size") instanceof Long size
        && look.get("lastModifiedTime") instanceof FileTime modified) {
      FileTime changed = look.get("ctime") instanceof FileTime time ? time : modified;
      Object number = look.get("ino");
      String identity =
          number == null ? "created " + look.get("creationTime") : String.valueOf(number);
      return Optional.of(new Stamp(size, modified, changed, identity));
    }
    return Optional.empty();
  }

  /** Whether it may have been written at the same tick of the clock as something else, or later. */
  boolean isAsYoungAs(FileTime time) {
    return modified.compareTo(time) >= 0 || changed.compareTo(time) >= 0;
  }

  /** Whether the same bytes were written last, whatever else happened to the file since. */
  boolean wasWrittenWith(Stamp other) {
    return size == other.size && modified.equals(other.modified) && identity.equals(other.identity);
  }
}
