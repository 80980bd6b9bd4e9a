package org.markwell.emit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.lunr.StockLunr;
import org.markwell.model.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a guide can be found, in which files. */
class SearchTest {
  @TempDir Path folder;
  private TestSite site;
  private Map<String, String> files;

  @BeforeEach
  void aGuide() {
    site =
        TestSite.in(folder)
            .write("site.yaml", "title: T\nsite_id: tea\nsearch: {stock: true}\n")
            .write("content/index.md", "# Home of tea\n\nWelcome.\n")
            .write("content/about.md", "# About us\n\nWe brew.\n")
            .write(
                "content/registers/legislation.yaml",
                "- {id: fsa, title: Food Safety Act 1990, short: FSA}\n")
            .write(
                "content/registers/abbreviations.yaml",
                "- {id: haccp, short: HACCP, long: hazard analysis}\n")
            .write(
                "content/registers/synonyms.yaml", "- {id: boss, words: [manager, boss, gaffer]}\n")
            .write("content/registers/models.yaml", "- {id: smart, name: SMART, kind: acronym}\n")
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\nlevel: 2\n---\n")
            .write(
                "content/q/u/index.md",
                "---\ntype: unit\ntitle: Unit of brewing\nid: u1\nnumber: \"301\"\noutcomes:\n"
                    + "  - {number: \"2\", criteria: [\"2.1\", \"2.2\"]}\n---\n")
            .write(
                "content/q/u/brewing.md",
                """
                ---
                title: Brewing tea
                summary: How it is brewed.
                criteria: ["2.1"]
                legislation: [fsa]
                models: [smart]
                concepts:
                  - Infusion: Leaves steeping in water.
                tips: [Warm the pot.]
                misconceptions:
                  - {claim: Milk goes first., correction: It is a matter of taste.}
                marking_points:
                  - {text: Describes kettles., criteria: ["2.2"], guidance: Accept urns.}
                  - {text: Only for assessors., audience: assessor}
                ---
                Ask your managers about HACCP.

                ## Keeping it hot

                Cosies help.
                """)
            .write(
                "content/q/u/te.md",
                "---\ntitle: Tŷ te\nlanguage: cy\ntips: [Berwi'r dŵr, the kettle.]\n---\nYn y tŷ.\n");
  }

  private void build(Audience audience) {
    site.build(audience);
    assertThat(site.problems()).isEmpty();
    files = site.files(audience == Audience.ASSESSOR ? "site-assessor" : "site");
  }

  private JsonNode json(String path) {
    return JsonMapper.shared().readTree(text(path));
  }

  private String text(String path) {
    return new String(
        files.get(path).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private JsonNode inFolder(String name) {
    return json("search/" + hash() + "/" + name);
  }

  private String hash() {
    return json("search/manifest.json").get("hash").asString();
  }

  /** The fields in which documents have a term, as {@code document/field}. */
  private List<String> places(String index, String term) {
    List<String> places = new ArrayList<>();
    for (JsonNode entry : inFolder(index).get("invertedIndex")) {
      if (entry.get(0).asString().equals(term)) {
        for (String field : List.of("title", "concepts", "notes", "body")) {
          entry.get(1).get(field).propertyNames().forEach(it -> places.add(it + "/" + field));
        }
      }
    }
    return places;
  }

  @Test
  void topicsAndPlainPagesAreDocumentsInReadingOrder() {
    build(Audience.EVERYONE);
    JsonNode manifest = json("search/manifest.json");
    assertThat(manifest.get("site").asString()).isEqualTo("tea");
    assertThat(manifest.get("language").asString()).isEqualTo("en");
    assertThat(manifest.at("/languages/en/documents").asInt()).isEqualTo(3);
    assertThat(manifest.at("/languages/cy/documents").asInt()).isEqualTo(1);
    assertThat(inFolder("d0.json").toString())
        .isEqualTo(
            "{\"units\":[[\"u1\",\"Unit of brewing\"]],\"folders\":[\"\",\"q/u/\"],\"docs\":["
                + "[\"Home of tea\",0,\"index.html\",\"home\",-1,\"\",\"Home of tea Welcome.\"],"
                + "[\"About us\",0,\"about.html\",\"page\",-1,\"\",\"About us We brew.\"],"
                + "[\"Brewing tea\",1,\"brewing.html\",\"topic\",0,\"2\",\"How it is brewed.\"]]}");
    assertThat(inFolder("facets.json").toString())
        .isEqualTo(
            "{\"units\":[[\"u1\",\"Unit of brewing\"]],\"levels\":[\"2\"],\"kinds\":[\"home\",\"page\",\"topic\"],"
                + "\"runs\":[1,-1,-1,0,1,-1,-1,1,1,0,0,2]}");
  }

  @Test
  void wordsStandInTheFieldsOfWhatTheyAre() {
    build(Audience.EVERYONE);
    assertThat(places("index.json", "brew"))
        .containsExactlyInAnyOrder("1/body", "2/title", "2/body");
    for (String name : List.of("infus", "2.1", "2.2", "301", "fsa", "food", "1990", "smart")) {
      assertThat(places("index.json", name)).as(name).containsExactly("2/concepts");
    }
    for (String note : List.of("warm", "milk", "tast", "kettl")) {
      assertThat(places("index.json", note)).as(note).containsExactly("2/notes");
    }
    for (String word : List.of("leav", "cosi", "haccp", "hazard", "gaffer", "manag")) {
      assertThat(places("index.json", word)).as(word).containsExactly("2/body");
    }
    assertThat(places("index.json", "the")).isEmpty();
  }

  @Test
  void otherLanguagesAreIndexedAsTheyAreOneIndexEach() {
    build(Audience.EVERYONE);
    assertThat(places("cy/index.json", "ty")).containsExactlyInAnyOrder("0/title", "0/body");
    assertThat(places("cy/index.json", "the")).containsExactly("0/notes");
    assertThat(places("cy/index.json", "kettle")).containsExactly("0/notes");
    assertThat(places("index.json", "ty")).isEmpty();
    assertThat(inFolder("cy/index.json").get("pipeline")).isEmpty();
    assertThat(inFolder("index.json").get("pipeline").size()).isEqualTo(1);
    site.write("site.yaml", "title: T\nlanguage: cy\nsearch: {stock: true}\n");
    build(Audience.EVERYONE);
    assertThat(json("search/manifest.json").at("/languages").propertyNames()).containsExactly("cy");
  }

  @Test
  void theFilesOfTermsExpandToTheStockIndexOfTheSameFolder() throws Exception {
    build(Audience.EVERYONE);
    try (StockLunr js =
        new StockLunr()
            .with("search-core.js", Files.readString(NormaliserTest.CORE))
            .with(
                "expanded.js",
                "function expanded(manifest, lines) { var core = markwell.search; return JSON.stringify("
                    + "core.expand(JSON.parse(manifest), core.entries(JSON.parse(lines)))) }")) {
      for (String language : List.of("en", "cy")) {
        JsonNode manifest = json("search/manifest.json").get("languages").get(language);
        String in = manifest.get("folder").asString();
        assertThat(js.call("expanded", manifest.toString(), inFolder(in + "t0.json").toString()))
            .isEqualTo(text("search/" + hash() + "/" + in + "index.json"));
      }
    }
  }

  @Test
  void whatAssessorsSeeIsInTheirIndexOnly() {
    build(Audience.EVERYONE);
    assertThat(places("index.json", "urn")).isEmpty();
    assertThat(places("index.json", "assessor")).isEmpty();
    build(Audience.ASSESSOR);
    assertThat(places("index.json", "urn")).containsExactly("2/notes");
    assertThat(places("index.json", "assessor")).containsExactly("2/notes");
  }

  @Test
  void theStockIndexIsWrittenOnRequestOnly() {
    build(Audience.EVERYONE);
    assertThat(files.keySet()).anyMatch(it -> it.endsWith("/index.json"));
    site.write("site.yaml", "title: T\n");
    build(Audience.EVERYONE);
    assertThat(files.keySet()).noneMatch(it -> it.endsWith("/index.json"));
    assertThat(files.get("search/lunr-2.3.9.min.js")).startsWith("/**\n * lunr - ").contains("MIT");
  }

  @Test
  void theFolderIsNamedAfterAllThatIsInIt() {
    build(Audience.EVERYONE);
    String hash = hash();
    build(Audience.EVERYONE);
    assertThat(hash()).isEqualTo(hash);
    site.write("content/about.md", "# About us\n\nWe stir.\n");
    build(Audience.EVERYONE);
    assertThat(hash()).isNotEqualTo(hash);
    assertThat(files.keySet()).noneMatch(it -> it.contains(hash));
  }

  @Test
  void aSiteWithoutPagesHasAnEmptyIndex() {
    site =
        TestSite.in(folder.resolve("empty"))
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
    build(Audience.EVERYONE);
    assertThat(json("search/manifest.json").at("/languages/en/documents").asInt()).isZero();
    assertThat(inFolder("t0.json")).isEmpty();
  }
}
