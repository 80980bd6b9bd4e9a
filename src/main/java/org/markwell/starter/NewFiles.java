package org.markwell.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files to be written where none may stand: all of them, or none.
 *
 * @param texts by path
 */
public record NewFiles(SortedMap<Path, String> texts) {

  /**
   * What stands in the way: files that are there, and whatever on the way to one is no folder of
   * its own but a file or a link, which could lead anywhere.
   *
   * @param top the folder below which is looked
   */
  public List<Path> inTheWay(Path top) {
    SortedMap<Path, Path> found = new TreeMap<>();
    for (Path file : texts.keySet()) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        found.put(file, file);
      }
      for (Path at = file.getParent(); at != null && !at.equals(top); at = at.getParent()) {
        if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)
            && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
          found.put(at, at);
        }
      }
    }
    return List.copyOf(found.keySet());
  }

  /**
   * Writes them. If one can't be written, those that were are taken away again.
   *
   * @throws IOException if one can't be written, or has come there meanwhile
   */
  public void write() throws IOException {
    List<Path> written = new ArrayList<>();
    try {
      for (var each : texts.entrySet()) {
        Path file = each.getKey();
        Files.createDirectories(file.getParent());
        // The file is ours from here on, be it whole or not.
        Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).close();
        written.add(file);
        Files.write(file, each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      for (Path file : written) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException left) {
          e.addSuppressed(left);
        }
      }
      throw e;
    }
  }
}
