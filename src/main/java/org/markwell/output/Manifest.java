package org.markwell.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in an output folder, as {@code .markwell.json} in it says. It marks the folder as
 * ours and tells which files of a former build may be taken away. Anybody may have written it, so
 * no byte is ever published because of it.
 *
 * @param edition what it is a site for, in a word; empty if that is not said
 * @param files by path, in the order of the paths
 */
record Manifest(String edition, Map<String, Entry> files) {
  static final String NAME = ".markwell.json";
  private static final int FORMAT = 1;

  /** More than any site needs; a larger file is not ours. */
  private static final long LARGEST = 256L << 20;

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * @param checksum of the bytes
   * @param size in bytes
   */
  record Entry(String checksum, long size) {}

  static final Manifest EMPTY = new Manifest("", Map.of());

  Manifest {
    files = new TreeMap<>(files);
  }

  /** The manifest of a folder; empty if it has none that can be read. */
  static Optional<Manifest> of(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (root.path("markwell").asInt(0) != FORMAT) {
        return Optional.empty();
      }
      Map<String, Entry> files = new TreeMap<>();
      for (Map.Entry<String, JsonNode> each : root.path("files").properties()) {
        JsonNode entry = each.getValue();
        files.put(
            each.getKey(),
            new Entry(entry.path("xxh3").asString(""), entry.path("size").asLong(-1)));
      }
      return Optional.of(new Manifest(root.path("edition").asString(""), files));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    ObjectNode root = JSON.createObjectNode();
    root.put("markwell", FORMAT);
    if (!edition.isEmpty()) {
      root.put("edition", edition);
    }
    ObjectNode all = root.putObject("files");
    files.forEach(
        (path, entry) -> {
          ObjectNode node = all.putObject(path);
          node.put("xxh3", entry.checksum());
          node.put("size", entry.size());
        });
    return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
