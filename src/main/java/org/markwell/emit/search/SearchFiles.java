package org.markwell.emit.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.markwell.output.Artifact;
import org.markwell.plan.file.Carrier;

/**
 * How the files of a search are written: as JSON for a host, and as scripts for a folder, where a
 * browser runs files but reads none.
 *
 * @param key what decides the bytes of all of them, with their paths
 */
record SearchFiles(Carrier carrier, String key) {
  private static final String TOP = "search/";

  /**
   * A file of the search.
   *
   * @param path without the ending
   * @param json what it holds
   */
  Artifact<String> of(String path, Supplier<byte[]> json) {
    return carrier == Carrier.HOST
        ? artifact(path + ".json", json)
        : artifact(path + ".js", () -> script(path.substring(TOP.length()), json.get()));
  }

  /** A file of these bytes. */
  Artifact<String> artifact(String path, Supplier<byte[]> bytes) {
    return new Artifact<>(path, "search", () -> key, it -> bytes.get());
  }

  /** Hands the values to the engine, which asked for the file by its name. */
  private static byte[] script(String name, byte[] json) {
    ByteArrayOutputStream script = new ByteArrayOutputStream(json.length + 64);
    script.writeBytes(("markwell.search.put(\"" + name + "\",").getBytes(StandardCharsets.UTF_8));
    script.writeBytes(json);
    script.writeBytes(");\n".getBytes(StandardCharsets.UTF_8));
    return script.toByteArray();
  }
}
