package org.markwell.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in an output folder, as {@code .markwell.json} in it says: it marks the folder as
 * ours, and lets the next build tell what changed.
 *
 * @param files by path, in the order of the paths
 */
record Manifest(Map<String, Entry> files) {
  static final String NAME = ".markwell.json";
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * @param sha256 of the bytes, in hexadecimal
   * @param size in bytes
   * @param fingerprint of what the file was made of
   */
  record Entry(String sha256, long size, String fingerprint) {}

  static final Manifest EMPTY = new Manifest(Map.of());

  Manifest {
    files = new TreeMap<>(files);
  }

  /** The manifest of a folder; empty if it has none that can be read. */
  static Optional<Manifest> of(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (root.path("markwell").asInt(0) != FORMAT) {
        return Optional.empty();
      }
      Map<String, Entry> files = new TreeMap<>();
      for (Map.Entry<String, JsonNode> each : root.path("files").properties()) {
        JsonNode entry = each.getValue();
        files.put(
            each.getKey(),
            new Entry(
                entry.path("sha256").asString(""),
                entry.path("size").asLong(-1),
                entry.path("fingerprint").asString("")));
      }
      return Optional.of(new Manifest(files));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    ObjectNode root = JSON.createObjectNode();
    root.put("markwell", FORMAT);
    ObjectNode all = root.putObject("files");
    files.forEach(
        (path, entry) -> {
          ObjectNode node = all.putObject(path);
          node.put("sha256", entry.sha256());
          node.put("size", entry.size());
          node.put("fingerprint", entry.fingerprint());
        });
    return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
