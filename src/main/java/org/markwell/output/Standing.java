package org.markwell.output;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/**
 * An output folder as a build left it for certain, with the zip beside it, where there is one.
 *
 * @param digest of how all files in it look
 * @param recorded a time by the clock of the folder's disk, at which all of them were older
 */
public record Standing(String digest, FileTime recorded) {

  /** How a folder stands, if none of its files is as young as a time. */
  static Optional<Standing> of(Path folder, FileTime recorded) {
    Snapshot now = snapshot(folder, recorded);
    return now.settled() ? Optional.of(new Standing(now.digest(), recorded)) : Optional.empty();
  }

  /** Whether the folder is still so. */
  public boolean isStillSo(Path folder) {
    return snapshot(folder, recorded).digest().equals(digest);
  }

  private static Snapshot snapshot(Path folder, FileTime since) {
    return Snapshot.of(List.of(folder, Archive.file(folder)), path -> false, since);
  }
}
