package org.markwell.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the search of a built site in a real browser: bytes, shares, times. */
final class SearchProbe implements AutoCloseable {
  /** The scripts that the box loads for a search. */
  private static final List<String> CLIENT =
      List.of(
          "search-box.js",
          "search-core.js",
          "search-engine.js",
          "search-parts.js",
          "search-ui.js",
          "search-list.js");

  private final Path site;
  private final SiteServer server;
  private final Browser browser;
  private final Tab tab;
  private final Random random = new Random(4);
  private final Map<String, Integer> sizes = new HashMap<>();
  private final List<String> words;

  SearchProbe(Path site) {
    this.site = site;
    words = words(site);
    server = SiteServer.of(site);
    browser = Chromium.start();
    tab = browser.tab().open(server.address("404.html"));
    for (String script : List.of("search-core.js", "search-engine.js", "search-parts.js")) {
      tab.eval(read(site.resolve("assets/js/" + script)) + "\n;0");
    }
    tab.eval(resource() + "\n;probe.at('" + server.address("") + "')");
  }

  /** A word of a title or of the name of a concept, four letters and more. */
  String word() {
    return words.get(random.nextInt(words.size()));
  }

  List<String> words(int count) {
    return Stream.generate(this::word).limit(count).toList();
  }

  List<String> longWords(int count) {
    return Stream.generate(this::word).filter(it -> it.length() >= 7).limit(count).toList();
  }

  /** A word with one letter changed, lost, added or swapped with the next. */
  String slip(String word) {
    String letter = Character.toString('a' + random.nextInt(26));
    int at = random.nextInt(word.length());
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      case 2 -> word.substring(0, at) + letter + word.substring(at);
      default ->
          at + 1 == word.length()
              ? word + letter
              : word.substring(0, at)
                  + word.charAt(at + 1)
                  + word.charAt(at)
                  + word.substring(at + 2);
    };
  }

  /** What a call of the probe in the page gives. */
  JsonNode ask(String function, Object argument) {
    return tab.eval(
        "probe." + function + "(" + JsonMapper.shared().writeValueAsString(argument) + ")");
  }

  /** The same of a script's text, run in the page. */
  JsonNode eval(String script) {
    return tab.eval(script);
  }

  /**
   * The compressed bytes that each answer took, in order of size.
   *
   * @param parts what to count besides: the program and lunr, or nothing
   */
  List<Integer> bytes(JsonNode logs, Extra parts) {
    List<Integer> all = new ArrayList<>();
    for (JsonNode log : logs) {
      Set<String> files = new LinkedHashSet<>();
      log.forEach(url -> files.add(path(url.asString())));
      if (parts == Extra.PROGRAM) {
        CLIENT.forEach(it -> files.add("assets/js/" + it));
        files.add("search/lunr-2.3.9.min.js");
      }
      all.add(files.stream().mapToInt(this::size).sum());
    }
    all.sort(null);
    return all;
  }

  /** The address of a file of the site. */
  String address(String path) {
    return server.address(path);
  }

  /** What is counted with the files of an answer. */
  enum Extra {
    PROGRAM,
    NOTHING
  }

  static int mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).sum() / values.size();
  }

  static int p95(List<Integer> sorted) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100));
  }

  /** Files and compressed bytes of the search's folder, the stock index for others left out. */
  int[] folder() {
    try (Stream<Path> files = Files.walk(site.resolve("search"))) {
      List<Path> all =
          files.filter(Files::isRegularFile).filter(it -> !it.endsWith("index.json")).toList();
      int bytes = all.stream().mapToInt(it -> size(site.relativize(it).toString())).sum();
      return new int[] {all.size(), bytes};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path(String url) {
    return URI.create(url).getPath().substring(URI.create(server.address("")).getPath().length());
  }

  private int size(String path) {
    return sizes.computeIfAbsent(path, it -> compressed(site.resolve(it)));
  }

  /** The bytes of a file, compressed unless it is smaller as it is. */
  static int compressed(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Gzip zip = new Gzip(out)) {
      zip.write(Files.readAllBytes(file));
      zip.finish();
      return (int) Math.min(out.size(), Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static final Pattern TERM =
      Pattern.compile("<div class=\"item concept\"[^>]*>\\s*<dt>(.*?)</dt>");

  private static List<String> words(Path site) {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
        TERM.matcher(Files.readString(file))
            .results()
            .flatMap(it -> Stream.of(it.group(1).toLowerCase(Locale.ROOT).split("[^a-z]+")))
            .filter(it -> it.length() >= 4 && !STOPPED.contains(it))
            .forEach(words::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(words);
  }

  /** Words that no index has. */
  private static final Set<String> STOPPED =
      Set.of(
          "about", "after", "from", "have", "that", "their", "them", "then", "they", "this", "what",
          "when", "where", "which", "while", "will", "with", "would", "your");

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource() {
    try (InputStream in = SearchProbe.class.getResourceAsStream("/search/probe.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    tab.close();
    browser.close();
    server.close();
  }
}
