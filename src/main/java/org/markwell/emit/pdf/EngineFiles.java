package org.markwell.emit.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.markwell.emit.Manuscript;
import org.markwell.picture.Picture;
import org.markwell.theme.StyleSheet;
import org.markwell.theme.Theme;

/**
 * Everything the engine may open, under addresses of our own; whatever else it asks for is not
 * there.
 */
final class EngineFiles implements FSStreamFactory {
  static final String PROTOCOL = "markwell";
  static final String ROOT = PROTOCOL + ":/";

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, String> paths = new LinkedHashMap<>();

  EngineFiles(Theme theme, Map<String, StyleSheet> styles, Map<String, Manuscript.Image> images) {
    theme.files("").forEach((path, bytes) -> files.put(theme(path), bytes));
    styles.forEach(
        (address, style) -> files.put(address, style.css().getBytes(StandardCharsets.UTF_8)));
    images.forEach(
        (source, picture) -> {
          // The engine tells drawings from photographs by the ending.
          String ending = Picture.of(picture.file()).kind().ending();
          String address = ROOT + "image/" + addresses.size() + "." + ending;
          addresses.put(source, address);
          paths.put(address, picture.place());
          files.put(address, TwoColours.spelledOut(picture.file()));
        });
  }

  /** The address of a file of the theme. */
  static String theme(String path) {
    return ROOT + "theme/" + path;
  }

  /** The address of what the HTML calls by another. */
  String address(String source) {
    return addresses.getOrDefault(source, ROOT + "missing");
  }

  /** The images by their address. */
  Map<String, String> paths() {
    return paths;
  }

  boolean holds(String address) {
    return files.containsKey(address) || address.startsWith("data:image/");
  }

  @Override
  public FSStream getUrl(String address) {
    InputStream bytes = new ByteArrayInputStream(files.getOrDefault(address, new byte[0]));
    return new FSStream() {
      @Override
      public InputStream getStream() {
        return bytes;
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
      }
    };
  }
}
