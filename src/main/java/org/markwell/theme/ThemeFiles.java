package org.markwell.theme;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.markwell.model.ProblemException;

/**
 * The files of a theme, all read at once: those of the project's own folder over those of the
 * default theme inside the program. Nothing outside the two can be named.
 */
public final class ThemeFiles implements TemplateLoader {
  private static final String BUILT_IN = "org/markwell/theme/default/";

  private final Map<String, byte[]> files;
  private final Map<String, Layer> below;
  private final Map<String, String> shown;
  private final Set<String> own;
  private final String hash;

  /** One version of a file: the default theme's, or the project's own over it. */
  record Layer(String shown, byte[] bytes) {}

  private ThemeFiles(
      Map<String, byte[]> files,
      Map<String, Layer> below,
      Map<String, String> shown,
      Set<String> own) {
    this.own = own;
    this.files = files;
    this.below = below;
    this.shown = shown;
    this.hash = hash(files, below);
  }

  /**
   * A project's theme.
   *
   * @param folder the theme's folder in the project; need not be there
   * @param name how messages name the folder, such as {@code themes/mine}
   * @throws ProblemException if a file is a link, too large, or can't be read
   */
  public static ThemeFiles of(Path folder, String name) {
    Map<String, byte[]> files = new TreeMap<>(builtIn());
    Map<String, Layer> below = new TreeMap<>();
    Map<String, String> shown = new TreeMap<>();
    files.keySet().forEach(file -> shown.put(file, "themes/default/" + file));
    Map<String, byte[]> own =
        Files.isDirectory(folder) ? new ThemeFolder(folder, name).read() : Map.of();
    own.forEach(
        (path, bytes) -> {
          byte[] covered = files.put(path, bytes);
          if (covered != null) {
            below.put(path, new Layer("themes/default/" + path, covered));
          }
          shown.put(path, name + "/" + path);
        });
    return new ThemeFiles(files, below, shown, own.keySet());
  }

  /** The default theme as it is in the program, whatever a project has. */
  public static ThemeFiles builtInOnly() {
    Map<String, byte[]> files = builtIn();
    Map<String, String> shown = new TreeMap<>();
    files.keySet().forEach(file -> shown.put(file, "themes/default/" + file));
    return new ThemeFiles(files, Map.of(), shown, Set.of());
  }

  /** A file as text, if it is there. */
  Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path)).map(it -> new String(it, StandardCharsets.UTF_8));
  }

  /** The templates and partials of the project's own folder, sorted. */
  List<String> ownTemplates() {
    return files.keySet().stream()
        .filter(own::contains)
        .filter(it -> it.endsWith(".ftlh"))
        .toList();
  }

  /** Every version of a file, the default theme's first. */
  List<Layer> layers(String path) {
    List<Layer> layers = new ArrayList<>();
    Layer covered = below.get(path);
    if (covered != null) {
      layers.add(covered);
    }
    byte[] top = files.get(path);
    if (top != null) {
      layers.add(new Layer(shown(path), top));
    }
    return layers;
  }

  /** A file's path as messages show it. */
  String shown(String path) {
    return shown.getOrDefault(path, path);
  }

  String hash() {
    return hash;
  }

  Map<String, byte[]> assets() {
    return below("assets/");
  }

  Map<String, byte[]> below(String prefix) {
    Map<String, byte[]> chosen = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(prefix)) {
            chosen.put(path, bytes);
          }
        });
    return chosen;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    return files.containsKey(name) ? name : null;
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(text((String) source).orElseThrow());
  }

  @Override
  public void closeTemplateSource(Object source) {}

  private static Map<String, byte[]> builtIn() {
    try {
      URI place = ThemeFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path home = Path.of(place);
      return Files.isDirectory(home)
          ? new ThemeFolder(home.resolve(BUILT_IN), "themes/default").read()
          : readJar(home);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it is", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> readJar(Path jar) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (JarFile open = new JarFile(jar.toFile())) {
      for (var entry : open.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(BUILT_IN) && !entry.isDirectory()) {
          try (InputStream in = open.getInputStream(entry)) {
            files.put(name.substring(BUILT_IN.length()), in.readAllBytes());
          }
        }
      }
    }
    return files;
  }

  private static String hash(Map<String, byte[]> files, Map<String, Layer> below) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((path, bytes) -> add(digest, path, bytes));
      below.forEach((path, layer) -> add(digest, path, layer.bytes()));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String path, byte[] bytes) {
    digest.update((path + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
