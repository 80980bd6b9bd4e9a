package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.markwell.browser.SearchProbe.Extra;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;
import tools.jackson.databind.JsonNode;

/**
 * Measures a large site for {@code bench/search.sh}; too slow for every build, so no test there.
 */
class SearchBench {
  private static final Path SITE = Path.of(System.getProperty("bench.site", "site"));

  private static void line(String what, Object... values) {
    StringBuilder text = new StringBuilder("| ").append(what);
    for (Object value : values) {
      text.append(" | ").append(value);
    }
    System.out.println(text.append(" |"));
  }

  private static String kilobytes(int bytes) {
    return "%.1f".formatted(bytes / 1000.0);
  }

  @Test
  void ours() throws Exception {
    try (SearchProbe probe = new SearchProbe(SITE)) {
      bytes("one word", probe.bytes(probe.ask("cold", probe.words(80)), Extra.PROGRAM));
      List<String> three =
          probe.words(80).stream().map(it -> it + " " + probe.word() + " " + probe.word()).toList();
      bytes("three words", probe.bytes(probe.ask("cold", three), Extra.PROGRAM));
      bytes(
          "seven letters typed",
          probe.bytes(probe.ask("typed", probe.longWords(60)), Extra.PROGRAM));
      List<List<String>> pairs =
          probe.words(80).stream().map(it -> List.of(it, probe.word())).toList();
      bytes("warm next word", probe.bytes(probe.ask("warm", pairs), Extra.NOTHING));
      int[] folder = probe.folder();
      line("search folder", folder[0] + " files", kilobytes(folder[1]) + " kB");
      slips(probe);
      int keys = 0;
      int matched = 0;
      for (JsonNode told : inBatches(probe, "keystrokes", probe.words(300))) {
        keys += told.get("keys").asInt();
        matched += told.get("matched").asInt();
      }
      line("keystrokes that match the meant term", "%.1f %%".formatted(100.0 * matched / keys));
      List<Double> times = new ArrayList<>();
      for (JsonNode told : inBatches(probe, "times", probe.words(200))) {
        told.forEach(it -> times.add(it.asDouble()));
      }
      times.sort(null);
      line(
          "decode + load + query, one word, ms",
          "median %.1f".formatted(times.get(times.size() / 2)),
          "p95 %.1f".formatted(times.get(times.size() * 95 / 100)));
      List<Integer> tasks = new ArrayList<>();
      for (JsonNode told : inBatches(probe, "tasks", probe.longWords(40))) {
        told.forEach(it -> tasks.add(it.asInt()));
      }
      line("tasks above 50 ms while typing, ms", tasks);
      identity(probe);
    }
  }

  private static void bytes(String what, List<Integer> sorted) {
    line(what, kilobytes(SearchProbe.mean(sorted)), "p95 " + kilobytes(SearchProbe.p95(sorted)));
  }

  private static void slips(SearchProbe probe) {
    List<List<String>> pairs =
        probe.words(600).stream()
            .map(it -> List.of(it, probe.slip(it)))
            .filter(it -> !it.get(0).equals(it.get(1)) && it.get(1).length() > 2)
            .toList();
    int indexed = 0;
    int three = 0;
    int first = 0;
    for (JsonNode told : inBatches(probe, "slips", pairs)) {
      indexed += told.get("indexed").asInt();
      three += told.get("three").asInt();
      first += told.get("first").asInt();
    }
    double mended = pairs.size() - indexed;
    line(
        "one-edit typo: right term in the top 3",
        "%.1f %%".formatted(100 * three / mended),
        "first %.1f %%".formatted(100 * first / mended),
        indexed + " of " + pairs.size() + " are terms themselves");
  }

  /** A page answers within a minute, so it is asked little at a time. */
  private static List<JsonNode> inBatches(SearchProbe probe, String function, List<?> all) {
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < all.size(); from += 20) {
      answers.add(probe.ask(function, all.subList(from, Math.min(all.size(), from + 20))));
    }
    return answers;
  }

  /**
   * Two thousand queries of eighteen kinds: what the needed shards find is what the whole finds.
   */
  private static void identity(SearchProbe probe) throws Exception {
    JsonNode manifest =
        probe.eval("fetch('" + probe.address("search/manifest.json") + "').then(it => it.json())");
    String folder = "search/" + manifest.get("hash").asString() + "/";
    if (!Files.exists(SITE.resolve(folder + "index.json"))) {
      return;
    }
    JsonNode index = manifest.get("languages").get(manifest.get("language").asString());
    int files = index.get("separators").asString().split(" ").length + 1;
    probe.eval(resource("split.js") + "\n" + resource("shards.js") + "\n;0");
    probe.eval(
        """
        (async () => {
          const get = (name) => fetch('%s' + name).then((it) => it.text());
          loadWhole(await get('index.json'));
          const lines = [];
          for (let i = 0; i < %d; i++) lines.push(JSON.parse(await get('t' + i + '.json')));
          loadShards('%s', JSON.stringify(lines));
          return 0;
        })()"""
            .formatted(probe.address(folder), files, index.toString().replace("'", "\\'")));
    String[] kinds = {
      "%s", "%s %s", "%s %s %s", "title:%s", "body:%s %s", "+%s", "+%s +%s", "+title:%s %s",
      "-%s %s", "+%s -%s %s", "%s^5 %s", "%s~1", "%s~2 %s", "%.4s*", "*%s", "%.3s*%.2s",
      "%1$s^100 %1$s*^10 %1$s~1", "-%s"
    };
    int same = 0;
    for (int i = 0; i < 2_000; i++) {
      String query = kinds[i % kinds.length].formatted(probe.word(), probe.word(), probe.word());
      boolean equal =
          probe.eval("fromShards('%1$s') === fromWhole('%1$s')".formatted(query)).asBoolean();
      assertThat(equal).as(query).isTrue();
      same++;
    }
    line("queries with lunr's own results", same + " of 2000");
  }

  private static String resource(String name) throws Exception {
    try (InputStream in = SearchBench.class.getResourceAsStream("/lunr/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pagefind() throws Exception {
    Path html = Path.of(System.getProperty("bench.pagefind", "html"));
    List<String> words;
    try (SearchProbe probe = new SearchProbe(SITE)) {
      words = probe.words(80);
    }
    try (SiteServer server = SiteServer.of(html);
        Browser browser = Chromium.start()) {
      Random random = new Random(9);
      List<Integer> one = new ArrayList<>();
      List<Integer> three = new ArrayList<>();
      List<Integer> next = new ArrayList<>();
      for (String word : words.subList(0, 40)) {
        String second = words.get(random.nextInt(words.size()));
        String third = words.get(random.nextInt(words.size()));
        try (Tab tab = browser.tab()) {
          one.add(cold(server, tab, html, word));
          next.add(search(server, tab, html, second));
        }
        try (Tab tab = browser.tab()) {
          three.add(cold(server, tab, html, word + " " + second + " " + third));
        }
      }
      for (List<Integer> each : List.of(one, three, next)) {
        each.sort(null);
      }
      bytes("Pagefind, one word", one);
      bytes("Pagefind, three words", three);
      bytes("Pagefind, warm next word", next);
    }
  }

  private static int cold(SiteServer server, Tab tab, Path html, String text) throws Exception {
    int before = server.asked().size();
    tab.open(server.address("0.html"));
    tab.eval("caches.keys().then(all => Promise.all(all.map(it => caches.delete(it))))");
    tab.eval(
        "import('"
            + server.address("pagefind/pagefind.js")
            + "').then(async it => { window.pagefind = it; await it.init(); return 0 })");
    return bytesSince(server, before, html) + search(server, tab, html, text);
  }

  private static int search(SiteServer server, Tab tab, Path html, String text) throws Exception {
    int before = server.asked().size();
    tab.eval(
        "pagefind.search('%s').then(found => Promise.all(found.results.slice(0, 10).map(it => it.data()))).then(all => all.length)"
            .formatted(text));
    return bytesSince(server, before, html);
  }

  private static int bytesSince(SiteServer server, int before, Path html) throws Exception {
    int sum = 0;
    List<String> asked = server.asked();
    for (String path : new LinkedHashSet<>(asked.subList(before, asked.size()))) {
      if (path.startsWith("pagefind/") && Files.exists(html.resolve(path))) {
        sum += SearchProbe.compressed(html.resolve(path));
      }
    }
    return sum;
  }
}
