package org.markwell.emit.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.lunr.Index;
import org.markwell.output.Artifact;
import org.markwell.plan.Claim;
import org.markwell.plan.SitePlan;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a browser needs to search the edition: one index for each language. */
public final class Search implements Emitter {
  private static final int FORMAT = 1;
  private static final String LUNR =
      "/META-INF/resources/webjars/lunr/" + Index.LUNR_VERSION + "/lunr.min.js";

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    if (!plan.edition().site().search().index()) {
      return List.of();
    }
    List<Claim> claims = new ArrayList<>();
    // What its folders are called depends on what is in them.
    claims.add(Claim.made("search/", "the index of the search"));
    claims.addAll(Parts.claims(plan));
    return claims;
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    if (!plan.edition().site().search().index()) {
      return List.of();
    }
    String main = SearchDocuments.language(plan.edition().site().language());
    Map<String, List<SearchDocument>> byLanguage = new TreeMap<>();
    byLanguage.put(main, new ArrayList<>());
    for (SearchDocument document : SearchDocuments.of(plan)) {
      byLanguage.computeIfAbsent(document.language(), key -> new ArrayList<>()).add(document);
    }
    ObjectNode manifest = JsonMapper.shared().createObjectNode();
    ObjectNode languages = JsonMapper.shared().createObjectNode();
    Map<String, byte[]> files = new TreeMap<>();
    byLanguage.forEach(
        (language, documents) -> {
          SearchIndex index = new SearchIndex(language, documents);
          String folder = language.equals(main) ? "" : language + "/";
          languages.set(language, index.manifest().put("folder", folder));
          index.files().forEach((name, bytes) -> files.put(folder + name, bytes));
          if (plan.edition().site().search().stock()) {
            files.put(folder + "index.json", stock(index.index()));
          }
        });
    String hash = hash(languages, files);
    manifest.put("format", FORMAT);
    manifest.put("lunr", Index.LUNR_VERSION);
    manifest.put("hash", hash);
    manifest.put("site", plan.edition().site().siteId());
    manifest.put("language", main);
    manifest.set("languages", languages);
    List<Artifact<?>> artifacts = new ArrayList<>();
    artifacts.add(Artifact.bytes("search/manifest.json", SearchIndex.bytes(manifest)));
    artifacts.add(Artifact.bytes("search/lunr-" + Index.LUNR_VERSION + ".min.js", resource(LUNR)));
    files.forEach(
        (name, bytes) -> artifacts.add(Artifact.bytes("search/" + hash + "/" + name, bytes)));
    artifacts.addAll(Parts.artifacts(plan));
    return artifacts;
  }

  private static byte[] stock(Index index) {
    StringWriter json = new StringWriter();
    index.write(json);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Names the folder after all that is in it: an old page never reads half of a new index. */
  private static String hash(ObjectNode languages, Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(SearchIndex.bytes(languages));
      files.forEach(
          (name, bytes) -> {
            byte[] path = name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(8).putInt(path.length).putInt(bytes.length).array());
            digest.update(path);
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Search.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
