package org.markwell.inspect.built;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a site, or of a book that is a zip file, by their paths with {@code /}. Names count
 * letter by letter, as on a web server, whatever the disk thinks of large and small ones.
 */
final class Files {
  /** Nothing that is read here is larger, unless somebody means harm. */
  private static final int LARGEST = 64 << 20;

  /** A thing that can be opened and read. */
  private interface Content {
    InputStream open() throws IOException;
  }

  private final String label;
  private final Map<String, Content> contents;
  private final Set<String> folders = new HashSet<>(Set.of(""));
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> alike = new HashMap<>();

  private Files(String label, Map<String, Content> contents) {
    this.label = label;
    this.contents = contents;
    for (String name : contents.keySet()) {
      names.put(name, name);
      alike.putIfAbsent(plain(name), name);
      for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
        if (!folders.add(name.substring(0, slash))) {
          break;
        }
      }
    }
  }

  /**
   * The files of a folder; what is hidden is no part of a site, but for {@code .well-known}.
   *
   * @param label what stands before the paths in messages, ending in {@code /}; may be empty
   * @throws IOException if the folder can't be listed
   */
  static Files of(Path folder, String label) throws IOException {
    Path root = folder.toRealPath();
    Map<String, Content> contents = new TreeMap<>();
    java.nio.file.Files.walkFileTree(
        root,
        Set.of(FileVisitOption.FOLLOW_LINKS),
        64,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes looks) {
            return each.equals(root) || !isHidden(each)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes looks) {
            if (looks.isRegularFile() && !isHidden(each)) {
              contents.put(name(root, each), () -> java.nio.file.Files.newInputStream(each));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path each, IOException fault) throws IOException {
            if (each.equals(root)) {
              throw fault;
            }
            // A link that leads nowhere, or in a circle: no server would show it either.
            return FileVisitResult.CONTINUE;
          }
        });
    return new Files(label, contents);
  }

  private static boolean isHidden(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && !name.equals(".well-known");
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** The files of a zip file, which must stay open as long as they are read. */
  static Files of(ZipFile zip, String label) {
    Map<String, Content> contents = new TreeMap<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (!entry.isDirectory()) {
        contents.put(entry.getName(), () -> zip.getInputStream(entry));
      }
    }
    return new Files(label, contents);
  }

  /** How a file is called in messages. */
  String shown(String name) {
    return label + name;
  }

  Collection<String> names() {
    return contents.keySet();
  }

  /** The file of exactly this name; always the same string for one file. */
  Optional<String> file(String path) {
    return Optional.ofNullable(names.get(path));
  }

  boolean isFolder(String path) {
    return folders.contains(path);
  }

  /** A file whose name differs only in large and small letters, or in how accents are made. */
  Optional<String> like(String path) {
    return Optional.ofNullable(alike.get(plain(path)));
  }

  /** The names of the files in the same folder, without it. */
  List<String> beside(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    List<String> found = new ArrayList<>();
    for (String name : contents.keySet()) {
      if (name.startsWith(folder) && name.indexOf('/', folder.length()) < 0) {
        found.add(name.substring(folder.length()));
      }
    }
    return found;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** A file as text: UTF-8, or what old pages are written in. */
  String text(String name) throws IOException {
    byte[] bytes = bytes(name);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private byte[] bytes(String name) throws IOException {
    Content content = contents.get(name);
    if (content == null) {
      throw new IOException("there is no file \"" + name + "\"");
    }
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("it is larger than " + (LARGEST >> 20) + " MB");
      }
      return bytes;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
