package org.markwell.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;

/** Says what kept a file from being written, and what to do about it. */
public final class WriteFault {
  private static final long NO_ROOM = 1 << 16;

  private WriteFault() {}

  /**
   * @param what could not be written, such as {@code the site}
   * @param place the file or folder that was to be written
   */
  public static Problem of(String what, Path place, IOException fault) {
    String file =
        fault instanceof FileSystemException at && at.getFile() != null ? at.getFile() : "";
    String named = file.isEmpty() || file.equals(place.toString()) ? "" : " (\"" + file + "\")";
    return Problem.of(
        Code.OUTPUT_FAILED,
        Position.startOf(place.toString()),
        what + " could not be written" + named + ": " + reason(fault),
        hint(place, fault));
  }

  /** A file whose name the system's locale has no letters for. */
  static Problem ofName(String what, Path place, InvalidPathException fault) {
    return Problem.of(
        Code.OUTPUT_FAILED,
        Position.startOf(place.toString()),
        what + " could not be written: no file can be named \"" + fault.getInput() + "\" here",
        "start Markwell in a locale with UTF-8: LC_ALL=C.UTF-8");
  }

  /** In the system's words, or ours where it has none. */
  static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    String said = fault instanceof FileSystemException at ? at.getReason() : fault.getMessage();
    return said == null || said.isBlank()
        ? fault
            .getClass()
            .getSimpleName()
            .replaceFirst("Exception$", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT)
        : said;
  }

  /** The system words its reasons in the user's language, so the disk is asked, too. */
  private static String hint(Path place, IOException fault) {
    String reason = reason(fault).toLowerCase(Locale.ROOT);
    FileStore disk = disk(place);
    if (fault instanceof AccessDeniedException || reason.contains("permitted")) {
      return "choose a folder that you may write to, or ask for the right to";
    } else if (reason.contains("quota")) {
      return "your share of the disk is used up: delete what you don't need, then try again";
    } else if (reason.contains("busy") || reason.contains("cross-device")) {
      return "a disk or volume is mounted there, so it can't be renamed: choose a folder within it"
          + " with --out";
    } else if (reason.contains("another process")) {
      return "close the program that has one of its files open, then try again";
    } else if (reason.contains("too long")) {
      return "shorten the name of the file or folder that it is made from";
    } else if (reason.contains("read-only") || (disk != null && disk.isReadOnly())) {
      return "this disk can only be read: choose a folder on another one with --out";
    } else if (reason.contains("no space") || isFull(disk)) {
      return "the disk is full: delete what you don't need, then try again";
    }
    return "look at the disk's free space and at who may write there";
  }

  private static @Nullable FileStore disk(Path place) {
    for (Path at = place.toAbsolutePath(); at != null; at = at.getParent()) {
      try {
        if (Files.exists(at)) {
          return Files.getFileStore(at);
        }
      } catch (IOException e) {
        return null;
      }
    }
    return null;
  }

  private static boolean isFull(@Nullable FileStore disk) {
    try {
      return disk != null && disk.getUsableSpace() < NO_ROOM;
    } catch (IOException e) {
      return false;
    }
  }
}
