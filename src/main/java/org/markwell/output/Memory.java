package org.markwell.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a build remembers of the files that it left in an output folder, so that the next one need
 * not make them again. It is kept outside of the folder: whoever can write a site must not be able
 * to say that it is ours.
 *
 * @param recorded a time, by the clock of the folder's disk, before which no file here changed
 *     unnoticed; younger ones are made anew
 * @param files by path, in the order of the paths
 * @param archive the zip of all of them beside the folder, if there is one; its fingerprint is that
 *     of what it holds
 */
record Memory(FileTime recorded, Map<String, Entry> files, Optional<Entry> archive) {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  static final Memory NONE = new Memory(FileTime.fromMillis(0), Map.of());

  /**
   * @param fingerprint of what the file was made of
   * @param checksum of the bytes
   */
  record Entry(String fingerprint, String checksum, Stamp stamp) {}

  Memory {
    files = new TreeMap<>(files);
  }

  Memory(FileTime recorded, Map<String, Entry> files) {
    this(recorded, files, Optional.empty());
  }

  /** The same with what is so of the zip beside the folder. */
  Memory with(Optional<Entry> archive) {
    return new Memory(recorded, files, archive);
  }

  /**
   * Reads what {@link #bytes} wrote for the same folder.
   *
   * @return nothing if a single byte is not as it was written
   */
  static Optional<Memory> of(byte[] bytes, String folder) {
    Optional<byte[]> body = Sealed.body(bytes);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(body.get());
      if (root.path("markwell").asInt(0) != FORMAT
          || !root.path("folder").asString("").equals(folder)) {
        return Optional.empty();
      }
      Map<String, Entry> files = new TreeMap<>();
      for (Map.Entry<String, JsonNode> each : root.path("files").properties()) {
        files.put(each.getKey(), entry(each.getValue()));
      }
      JsonNode archive = root.path("archive");
      return Optional.of(
          new Memory(
              time(root.path("recorded")),
              files,
              archive.isObject() ? Optional.of(entry(archive)) : Optional.empty()));
    } catch (JacksonException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Entry entry(JsonNode node) {
    return new Entry(
        node.path("fingerprint").asString(""),
        node.path("xxh3").asString(""),
        new Stamp(
            node.path("size").asLong(-1),
            time(node.path("modified")),
            time(node.path("changed")),
            node.path("identity").asString("")));
  }

  private static FileTime time(JsonNode node) {
    return FileTime.from(Instant.parse(node.asString("")));
  }

  /** As JSON that notices when it was cut or changed. */
  byte[] bytes(String folder) {
    ObjectNode root = JSON.createObjectNode();
    root.put("markwell", FORMAT);
    root.put("folder", folder);
    root.put("recorded", recorded.toInstant().toString());
    ObjectNode all = root.putObject("files");
    files.forEach((path, entry) -> put(entry, all.putObject(path)));
    archive.ifPresent(entry -> put(entry, root.putObject("archive")));
    return Sealed.of(JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
  }

  private static void put(Entry entry, ObjectNode node) {
    node.put("fingerprint", entry.fingerprint());
    node.put("xxh3", entry.checksum());
    node.put("size", entry.stamp().size());
    node.put("modified", entry.stamp().modified().toInstant().toString());
    node.put("changed", entry.stamp().changed().toInstant().toString());
    node.put("identity", entry.stamp().identity());
  }
}
