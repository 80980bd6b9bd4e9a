package org.markwell.emit.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.lunr.Index;
import org.markwell.model.Site;
import org.markwell.output.Artifact;
import org.markwell.output.Fingerprint;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a browser needs to search the edition: one index for each language. */
public final class Search implements Emitter {
  private static final int FORMAT = 1;
  private static final String LUNR =
      "/META-INF/resources/webjars/lunr/" + Index.LUNR_VERSION + "/lunr.min.js";

  private final String version;

  /**
   * @param version of the program: a new one makes the index anew
   */
  public Search(String version) {
    this.version = version;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    if (!plan.edition().site().search().index()) {
      return List.of();
    }
    // What its folders are called depends on what is in them.
    return List.of(Claim.made("search/", "the index of the search"));
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    Site site = plan.edition().site();
    if (!site.search().index()) {
      return List.of();
    }
    String main = SearchDocuments.language(site.language());
    List<SearchDocument> documents = SearchDocuments.of(plan);
    Map<String, List<SearchDocument>> byLanguage = new TreeMap<>();
    byLanguage.put(main, new ArrayList<>());
    for (SearchDocument document : documents) {
      byLanguage.computeIfAbsent(document.language(), key -> new ArrayList<>()).add(document);
    }
    List<List<String>> same = Equivalents.groups(plan.edition().registers());
    Lazy<Equivalents> equivalents = new Lazy<>(() -> Equivalents.of(same));
    Map<String, IndexFiles> indexes = new TreeMap<>();
    byLanguage.forEach(
        (language, each) -> {
          String folder = language.equals(main) ? "" : language + "/";
          indexes.put(language, new IndexFiles(language, folder, each, equivalents));
        });
    String inputs = inputs(main, documents, same);
    String key = site.siteId() + " " + inputs;
    // Named by that, so that an old page never reads half of a new index.
    String hash = inputs.substring(0, 10);
    List<Artifact<?>> artifacts = new ArrayList<>();
    SearchFiles written = new SearchFiles(plan.carrier(), key);
    artifacts.add(
        written.of("search/manifest", () -> manifest(site.siteId(), main, hash, indexes)));
    artifacts.add(
        new Artifact<>(
            "search/lunr-" + Index.LUNR_VERSION + ".min.js",
            "bytes",
            () -> resource(LUNR),
            bytes -> bytes));
    String parent = "search/" + hash + "/";
    for (IndexFiles files : indexes.values()) {
      artifacts.addAll(files.artifacts(parent, written));
      if (site.search().stock()) {
        artifacts.add(files.stock(parent, written));
      }
    }
    return artifacts;
  }

  private static byte[] manifest(
      String siteId, String main, String hash, Map<String, IndexFiles> indexes) {
    ObjectNode manifest = JsonMapper.shared().createObjectNode();
    manifest.put("format", FORMAT);
    manifest.put("lunr", Index.LUNR_VERSION);
    manifest.put("hash", hash);
    manifest.put("site", siteId);
    manifest.put("language", main);
    ObjectNode languages = manifest.putObject("languages");
    indexes.forEach(
        (language, files) ->
            languages.set(language, files.index().manifest().put("folder", files.folder())));
    return SearchIndex.bytes(manifest);
  }

  /** The hash of all that decides what is in the files, of any language. */
  private String inputs(String main, List<SearchDocument> documents, List<List<String>> same) {
    // The texts of a large guide take a while, and any order of doing them will do.
    List<String> each = documents.parallelStream().map(SearchDocument::fingerprint).toList();
    return Fingerprint.of(version, main, same, each);
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
