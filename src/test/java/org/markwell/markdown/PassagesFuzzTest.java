package org.markwell.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.prose.OnScreen;

/**
 * Random pages with passages for assessors anywhere: what everyone sees is what assessors see
 * without the passages, and nothing of them is left.
 */
class PassagesFuzzTest {
  private static final int PAGES = Integer.getInteger("markwell.pages", 600);

  private final Markdown markdown = new Markdown();

  @Test
  void theRestIsAsItWasAndNothingOfThePassagesIsLeft() {
    int cut = 0;
    for (int seed = 0; seed < PAGES; seed++) {
      String page = new Page(seed).text();
      List<Problem> problems = new ArrayList<>();
      Prose full = markdown.blocks(text(page), problems::add);
      assertThat(problems).as("seed %d\n%s", seed, page).isEmpty();
      Prose left = markdown.forEveryone(full, problems::add);
      cut += left == full ? 0 : 1;
      assertThat(
              left.html()
                  + left.slots()
                  + left.plain()
                  + left.headings()
                  + left.anchors()
                  + left.links())
          .as("seed %d\n%s", seed, page)
          .doesNotContain("hidden");
      assertThat(shape(html(left)))
          .as("seed %d\n%s", seed, page)
          .isEqualTo(shape(withoutPassages(full)));
    }
    assertThat(cut).isGreaterThan(PAGES / 4);
  }

  private static Text text(String value) {
    Source source = Source.of("page.md", value);
    return source.slice(0, source.text().length());
  }

  private static Element html(Prose prose) {
    Element body = Jsoup.parseBodyFragment(OnScreen.of(prose, link -> "#")).body();
    // Footnotes that only passages cite go with them, and the marks are counted anew.
    body.select(".footnotes, sup").remove();
    return body;
  }

  private static Element withoutPassages(Prose full) {
    Element body = html(full);
    for (Element passage : body.select(".callout.assessor")) {
      prune(passage);
    }
    return body;
  }

  private static void prune(Element element) {
    Element parent = element.parent();
    element.remove();
    if (parent == null || parent.normalName().equals("body")) {
      return;
    }
    boolean empty =
        parent.children().stream()
            .allMatch(it -> it.hasClass("callout-title") || it.normalName().equals("summary"));
    if (empty && (parent.children().size() > 0 || parent.text().isBlank())) {
      prune(parent);
    }
  }

  /** The elements and words in order; levels and anchors of headings follow from what is there. */
  private static String shape(Element body) {
    StringBuilder shape = new StringBuilder();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            shape.append('\n').append(" ".repeat(depth));
            shape.append(element.normalName().replaceFirst("h[1-6]", "h")).append(' ');
          } else {
            shape.append(node.outerHtml().strip()).append(' ');
          }
        });
    return shape.toString().replaceAll("\\s+", " ");
  }

  /** One random page. */
  private static final class Page {
    private final Random random;
    private int count;

    Page(long seed) {
      random = new Random(seed);
    }

    String text() {
      return String.join("\n", blocks(3, "open")) + "\n";
    }

    private String word(String of) {
      return of + count++;
    }

    private List<String> blocks(int depth, String of) {
      List<String> lines = new ArrayList<>();
      int blocks = 1 + random.nextInt(4);
      for (int i = 0; i < blocks; i++) {
        List<String> block = block(depth, of);
        boolean touching = random.nextInt(4) == 0;
        if (!lines.isEmpty()
            && !(touching && mayTouch(block.get(0), lines.get(lines.size() - 1)))) {
          lines.add("");
        }
        lines.addAll(block);
      }
      return lines;
    }

    /** What begins a block wherever it stands, but within HTML. */
    private static boolean mayTouch(String line, String above) {
      boolean begins = line.startsWith(":::") || line.startsWith("#") || line.startsWith(">");
      return begins && !above.contains("<div>");
    }

    private List<String> block(int depth, String of) {
      List<Function<Integer, List<String>>> kinds =
          List.of(
              d -> List.of(words(of)),
              d -> List.of("#".repeat(1 + random.nextInt(4)) + " " + words(of)),
              d -> List.of(words(of), random.nextBoolean() ? "===" : "---"),
              d -> List.of("```", word(of), "```"),
              d -> List.of("| " + word(of) + " | b |", "|---|---|", "| " + words(of) + " | c |"),
              d -> List.of("<div>" + word(of) + "</div>"),
              d -> footnote(of),
              d -> inside("- ", "  ", blocks(d, of)),
              d -> list(d, of),
              d -> inside("> ", "> ", blocks(d, of)),
              d -> fenced("note", blocks(d, of)),
              d -> fenced("details " + word(of), blocks(d, of)),
              d -> fenced("assessor", blocks(d, "hidden")),
              d -> fenced("assessor " + word("hidden"), blocks(d, "hidden")));
      int last = depth == 0 ? 7 : kinds.size();
      return kinds.get(random.nextInt(last)).apply(depth - 1);
    }

    private List<String> list(int depth, String of) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        lines.addAll(inside((i + 1) + ". ", "   ", blocks(Math.max(0, depth), of)));
      }
      return lines;
    }

    private List<String> footnote(String of) {
      String label = word(of);
      return List.of(words(of) + "[^" + label + "]", "", "[^" + label + "]: " + words(of));
    }

    private static List<String> inside(String first, String next, List<String> lines) {
      List<String> all = new ArrayList<>();
      for (String line : lines) {
        all.add((all.isEmpty() ? first : next) + line);
      }
      return all;
    }

    private static List<String> fenced(String name, List<String> lines) {
      List<String> all = new ArrayList<>(lines);
      all.add(0, "::: " + name);
      all.add(":::");
      return all;
    }

    private String words(String of) {
      return switch (random.nextInt(5)) {
        case 0 -> word(of) + " *" + word(of) + "* `" + word(of) + "`";
        case 1 -> "[" + word(of) + "](" + word(of) + ".md)";
        case 2 -> "![" + word(of) + "](" + word(of) + ".png) " + word(of);
        case 3 -> "<b>" + word(of) + "</b>";
        default -> word(of) + " " + word(of);
      };
    }
  }
}
