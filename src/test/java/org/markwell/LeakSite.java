package org.markwell;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A project with a canary in every place that only assessors may see, or nobody. */
final class LeakSite {
  /** The smallest image that can be printed. */
  static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

  /** In both editions. */
  static final String FOR_EVERYONE = "zqeveryoneqz";

  /** In neither edition. */
  static final String NOWHERE = "nowhere: ";

  private final TestSite site;
  private final Canaries canaries = new Canaries();

  private LeakSite(TestSite site) {
    this.site = site;
  }

  static Canaries plant(TestSite site) {
    LeakSite it = new LeakSite(site);
    it.settings();
    it.registers();
    it.qualification();
    it.topic();
    it.passages();
    it.definitions();
    it.titles();
    it.documents();
    it.hiddenUnit();
    it.privateRoot();
    it.nowhere();
    return it.canaries;
  }

  private String at(String place) {
    return canaries.at(place);
  }

  private void settings() {
    site.write(
        "site.yaml",
        "title: T\nbase_url: https://centre.example/\nmarkdown: true\ncontent: [content, private]\n"
            + "search: {stock: true}\n"
            + "handbook: {pdf: true, large_print: true, epub: true}\n");
    site.write("content/index.md", "# Home\n\n::: assessor\n" + at("the home page") + "\n:::\n");
    site.write("content/q/u/seen.png", PIXEL);
    site.write(
        "content/q/u/" + FOR_EVERYONE + ".md",
        "---\ntype: topic\ntitle: Seen "
            + FOR_EVERYONE
            + "\nchanges:\n  - {version: \"1\", date: 2026-01-01, summary: "
            + FOR_EVERYONE
            + "}\n---\nSeen.\n");
  }

  /** Entries that only assessors' texts use. */
  private void registers() {
    site.write(
        "content/registers/legislation.yaml",
        "- {id: seen, title: Seen Act}\n- id: hidden\n  title: Act "
            + at("register: title of a law")
            + "\n  short: "
            + at("register: short title of a law")
            + "\n  note: "
            + at("register: note on a law")
            + "\n  url: https://law.example/"
            + at("register: address of a law")
            + "\n");
    site.write(
        "content/registers/models.yaml",
        "- {id: seen, name: Seen model, steps: [a, b]}\n- id: hidden\n  name: "
            + at("register: name of a model")
            + "\n  purpose: "
            + at("register: purpose of a model")
            + "\n  steps:\n    - {name: "
            + at("register: step of a model")
            + ", text: "
            + at("register: text of a step")
            + "}\n    - b\n");
    site.write(
        "content/registers/abbreviations.yaml",
        "- {id: seen, short: SEEN, long: Seen words}\n- {id: hidden, short: HDN, long: "
            + at("register: meaning of an abbreviation")
            + "}\n");
    site.write(
        "content/registers/verbs.yaml",
        "- {id: seen, verb: describe, meaning: Say it}\n- {id: hidden, verb: conceal, meaning: "
            + at("register: meaning of a verb")
            + ", prompts: ["
            + at("register: prompt of a verb")
            + "]}\n");
    site.write(
        "content/registers/evidence.yaml",
        "- {id: seen, label: Seen evidence}\n- {id: hidden, label: "
            + at("register: label of evidence")
            + "}\n");
  }

  private void qualification() {
    site.write(
        "content/q/index.md",
        "---\ntype: qualification\ntitle: Q\nrules_of_combination: |\n  All.\n\n  ::: assessor\n  "
            + at("rules of combination")
            + "\n  :::\n---\n::: assessor "
            + at("title of a passage")
            + "\n"
            + at("body of a qualification")
            + "\n:::\n");
    site.write(
        "content/q/u/index.md",
        "---\ntype: unit\ntitle: U\nid: u\noutcomes:\n  - number: \"1\"\n    criteria:\n"
            + "      - number: \"1.1\"\n        range: |\n          For all.\n\n"
            + "          ::: assessor\n          "
            + at("range of a criterion")
            + "\n          :::\n---\nSeen.\n\n::: assessor\n"
            + at("body of a unit")
            + "\n:::\n");
    site.write(
        "content/q/handbook/01-open.md",
        "---\ntitle: Open\n---\nSeen chapter.\n\n::: assessor\n" + at("a chapter") + "\n:::\n");
    site.write(
        "content/q/handbook/02-closed.md",
        "---\ntitle: "
            + at("title of an assessors' chapter")
            + "\naudience: assessor\n---\n"
            + at("body of an assessors' chapter")
            + "\n");
  }

  private void topic() {
    site.write(
        "content/q/u/topic.md",
        """
        ---
        title: Topic
        id: t
        legislation: [seen]
        models: [seen]
        concepts:
          - {id: seen, term: Seen, definition: Everyone.}
          - {id: %s, term: %s, definition: %s, example: %s, audience: assessor}
        tips:
          - Seen tip.
          - {id: %s, text: %s, audience: assessor}
        misconceptions:
          - {claim: %s, correction: %s, why: %s, audience: assessor}
        marking_points:
          - text: Seen point.
            id: point
            criteria: ["1.1"]
            verb: describe
            evidence: [seen]
            guidance: |
              %s

              - %s

              | a |
              |---|
              | %s |
          - {text: %s, audience: assessor, verb: conceal, evidence: [hidden], criteria: ["1.1"], minimum: {count: 2, of: %s}}
        ---
        Seen body: SEEN zqeveryoneqz.
        """
            .formatted(
                at("id of a concept"),
                at("term of a concept"),
                at("definition of a concept"),
                at("example of a concept"),
                at("id of a tip"),
                at("text of a tip"),
                at("claim of a misconception"),
                at("correction of a misconception"),
                at("why of a misconception"),
                at("guidance"),
                at("list in guidance"),
                at("table in guidance"),
                at("text of a marking point"),
                at("what there is a minimum of")));
  }

  /** A passage beside and inside whatever Markdown has, and what may stand in one. */
  private void passages() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("at the top", "::: assessor\n%s\n:::\n\nSeen.");
    bodies.put("at the end", "Seen.\n\n::: assessor\n%s\n:::");
    bodies.put("in a quote", "> Seen.\n>\n> ::: assessor\n> %s\n> :::\n>\n> Seen.");
    bodies.put("in a list", "- Seen\n\n  ::: assessor\n  %s\n  :::\n\n- Seen");
    bodies.put("first in a list", "- ::: assessor\n  %s\n  :::\n- Seen");
    bodies.put(
        "in a list in a list", "1. Seen\n   - Seen\n\n     ::: assessor\n     %s\n     :::\n");
    bodies.put("before a table", "::: assessor\n%s\n:::\n| a |\n|---|\n| b |");
    bodies.put("after a table", "| a |\n|---|\n| b |\n::: assessor\n%s\n:::");
    bodies.put("after a paragraph", "Seen\n::: assessor\n%s\n:::");
    bodies.put("in a container", "::: note\nSeen.\n\n::: assessor\n%s\n:::\n:::");
    bodies.put("in a fold", "::: details More\nSeen.\n\n::: assessor\n%s\n:::\n:::");
    bodies.put("with a heading", "# Seen\n\n::: assessor\n## %s\n:::\n");
    bodies.put("with a table", "::: assessor\n| %s |\n|---|\n| x |\n:::");
    bodies.put("with code", "::: assessor\n```\n%s\n```\n:::");
    bodies.put("with a container", "::: assessor\n::: tip %s\nx\n:::\n:::");
    bodies.put("with an alert and a task", "::: assessor\n> [!NOTE]\n> - [ ] %s\n:::");
    bodies.put("with a description", "::: assessor\n![%s](seen.png)\n:::");
    bodies.put("with a link's title", "::: assessor\n[x](https://a.example \"%s\")\n:::");
    bodies.put("with an image's title", "::: assessor\n![x](seen.png \"%s\")\n:::");
    bodies.put("with an address", "::: assessor\n<https://a.example/%s>\n:::");
    bodies.put("with an attribute", "::: assessor\n<b title=\"%s\">x</b>\n:::");
    bodies.put("with an id", "::: assessor\n<b id=\"%s\">x</b>\n:::");
    bodies.put("with a footnote", "::: assessor\nx[^1]\n\n[^1]: %s\n:::");
    bodies.put("with raw HTML", "::: assessor\n<div>\n%s\n</div>\n:::");
    bodies.put("twice", "::: assessor\nx\n:::\n\nSeen.\n\n::: assessor\n%s\n:::");
    bodies.forEach(
        (place, body) ->
            site.write(
                "content/q/u/" + place.replaceAll("[' ]", "-") + ".md",
                "---\ntype: topic\ntitle: Seen "
                    + place
                    + "\n---\n"
                    + body.formatted(at("passage " + place))
                    + "\n"));
    String image = at("name of an image in a passage");
    site.write("content/q/u/" + image + ".png", PIXEL);
    String file = at("name of a file in a passage");
    site.write("content/q/u/" + file + ".pdf", "%PDF-1.4 " + at("a file in a passage"));
    site.write(
        "content/q/u/files.md",
        "---\ntitle: Files\n---\n::: assessor\n![x]("
            + image
            + ".png) [x]("
            + file
            + ".pdf)\n:::\n");
  }

  /** What is defined for everyone, but cited by assessors alone. */
  private void definitions() {
    site.write(
        "content/q/u/definitions.md",
        "---\ntitle: Definitions\n---\nSeen.\n\n::: assessor\nx[^a] [y][b] HDN\n:::\n\n[^a]: "
            + at("footnote cited in a passage")
            + "\n\n[b]: https://a.example/"
            + at("address of a reference cited in a passage")
            + " \""
            + at("title of a reference cited in a passage")
            + "\"\n");
    site.write(
        "content/q/u/not-cited.md",
        "---\ntitle: Not cited\n---\nSeen.\n\n[^a]: "
            + at(NOWHERE + "footnote cited nowhere")
            + "\n\n[b]: https://a.example/"
            + at(NOWHERE + "reference cited nowhere")
            + "\n");
    site.write(
        "content/q/u/footnotes.md",
        "---\ntitle: Footnotes\n---\nSeen[^s].\n\n::: assessor\nx[^a]\n:::\n\n[^a]: See[^b]\n\n[^b]: "
            + at("footnote of a footnote cited in a passage")
            + "\n\n[^s]: Seen.\n");
  }

  /** Pages that have no title of their own. */
  private void titles() {
    site.write(
        "content/notes/untitled.md",
        "::: assessor\n# " + at("heading above the title") + "\n:::\n\n# Seen title\n\nSeen.\n");
  }

  private void documents() {
    String name = at("name of an assessors' topic");
    site.write(
        "content/q/u/" + name + ".md",
        "---\ntitle: "
            + at("title of an assessors' topic")
            + "\nid: "
            + at("id of an assessors' topic")
            + "\nsummary: "
            + at("summary of an assessors' topic")
            + "\naliases: [old/"
            + at("alias of an assessors' topic")
            + ".html]\nauthor: "
            + at("author of an assessors' topic")
            + "\nversion: \"1\"\nchanges:\n  - {version: \"1\", date: 2026-01-01, summary: "
            + at("change of an assessors' topic")
            + "}\nlegislation: [hidden]\nmodels: [hidden]\ncriteria: [\"1.1\"]\ntips:\n  - "
            + at("tip of an assessors' topic")
            + "\nextra:\n  note: "
            + at(NOWHERE + "extra of an assessors' topic, which only a theme of one's own shows")
            + "\naudience: assessor\n---\n"
            + at("body of an assessors' topic")
            + " HDN\n\n## "
            + at("heading of an assessors' topic")
            + "\n\nx\n");
    String link = "[" + at("words of a link to a topic") + "](" + name + ".md)";
    site.write("content/q/u/link.md", "---\ntitle: L\n---\n::: assessor\n" + link + "\n:::\n");
    String folder = at("name of an assessors' folder");
    site.write(
        "content/" + folder + "/index.md",
        "---\ntitle: " + at("title of an assessors' folder") + "\naudience: assessor\n---\n");
    site.write(
        "content/" + folder + "/below.md",
        "---\ntitle: "
            + at("title of a topic below it")
            + "\ntips: ["
            + at("tip of a topic below it")
            + "]\nconcepts:\n  - "
            + at("term of a topic below it")
            + ": x\n---\n");
  }

  private void hiddenUnit() {
    site.write(
        "content/q/hidden-unit/index.md",
        "---\ntype: unit\naudience: assessor\ntitle: "
            + at("title of an assessors' unit")
            + "\nid: "
            + at("id of an assessors' unit")
            + "\nnumber: "
            + at("number of an assessors' unit")
            + "\nreference: "
            + at("reference of an assessors' unit")
            + "\ngroup: "
            + at("group of an assessors' unit")
            + "\noutcomes:\n  - number: \"1\"\n    text: "
            + at("outcome of an assessors' unit")
            + "\n    criteria:\n      - {number: \"1.1\", text: "
            + at("criterion of an assessors' unit")
            + "}\n---\n");
    site.write(
        "content/q/hidden-unit/topic.md",
        "---\ntitle: x\ncriteria: [\"1.1\"]\nmarking_points:\n  - {text: "
            + at("point of an assessors' unit")
            + ", criteria: [\"1.1\"]}\n---\nx\n");
  }

  private void privateRoot() {
    site.write(
        "private/q/u/topic.md",
        "---\ntips:\n  - "
            + at("private tip")
            + "\nmarking_points:\n  - {id: point-of-ours, text: "
            + at("private point")
            + "}\n---\n"
            + at("private note on a topic")
            + "\n");
    site.write("private/q/handbook/01-open.md", at("private note on a chapter") + "\n");
    site.write("private/q/index.md", at("private note on a qualification") + "\n");
    site.write("private/q/u/index.md", at("private note on a unit") + "\n");
    String image = at("name of a private image");
    site.write("private/q/u/" + image + ".png", PIXEL);
    String file = at("name of a private file");
    site.write("private/q/u/" + file + ".txt", at("a private file"));
    site.write(
        "private/q/u/own.md",
        "---\ntitle: "
            + at("title of a private topic")
            + "\ntips: ["
            + at("tip of a private topic")
            + "]\n---\n![x]("
            + image
            + ".png) [x]("
            + file
            + ".txt)\n");
  }

  private void nowhere() {
    for (String status : new String[] {"draft", "retired"}) {
      String name = at(NOWHERE + "name of a " + status + " topic");
      site.write(
          "content/q/u/" + name + ".md",
          "---\ntitle: "
              + at(NOWHERE + "title of a " + status + " topic")
              + "\nstatus: "
              + status
              + "\naliases: [old/"
              + at(NOWHERE + "alias of a " + status + " topic")
              + ".html]\ncriteria: [\"1.1\"]\ntips: ["
              + at(NOWHERE + "tip of a " + status + " topic")
              + "]\n---\n"
              + at(NOWHERE + "body of a " + status + " topic")
              + "\n");
    }
    site.write(
        "content/q/u/" + at(NOWHERE + "name of a file that nothing links to") + ".png", PIXEL);
    site.write(
        "content/" + at(NOWHERE + "name of a file that nothing links to, at the top") + ".txt",
        "x");
    site.write(
        "content/." + at(NOWHERE + "name of a hidden file") + ".md", at(NOWHERE + "hidden file"));
    site.write(
        "content/q/u/comments.md",
        "---\n# "
            + at(NOWHERE + "comment in keys")
            + "\ntitle: Comments\n---\nSeen.\n\n<!-- "
            + at(NOWHERE + "comment in Markdown")
            + " -->\n\n::: assessor\n<!-- "
            + at(NOWHERE + "comment in a passage")
            + " -->\n:::\n");
  }
}
