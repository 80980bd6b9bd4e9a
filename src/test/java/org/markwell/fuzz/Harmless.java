package org.markwell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What a browser would run or fetch of HTML and drawings, judged apart from what cleans them. */
final class Harmless {
  private static final Set<String> RUNS =
      Set.of(
          "script",
          "iframe",
          "object",
          "embed",
          "applet",
          "base",
          "meta",
          "link",
          "style",
          "foreignobject",
          "frame",
          "frameset",
          "handler",
          "listener",
          "portal");

  private static final Set<String> FETCHES =
      Set.of("src", "srcset", "poster", "background", "data", "action", "formaction", "xlink:href");

  private static final Set<String> ANIMATIONS =
      Set.of("animate", "set", "animatecolor", "animatetransform", "animatemotion");

  private Harmless() {}

  /** A drawing may have a style; it may fetch nothing either. */
  static void checkDrawing(Element top, String from) {
    Element drawing = top.clone();
    for (Element style : drawing.select("style, [style]")) {
      String rules = style.attr("style");
      if (style.normalName().equals("style")) {
        rules += style.data() + style.wholeText();
      }
      assertThat(rules.toLowerCase(Locale.ROOT))
          .as(from)
          .doesNotContain("@import", "expression(", "\\")
          .doesNotContainPattern("url\\(\\s*['\"]?\\s*[^#'\"\\s]");
      style.removeAttr("style");
    }
    drawing.select("style").remove();
    check(drawing, from);
  }

  /** Nothing below an element runs, and nothing is fetched but what a page of the site may. */
  static void check(Element top, String from) {
    for (Element element : top.getAllElements()) {
      assertThat(RUNS).as(from).doesNotContain(element.normalName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = plain(attribute.getValue());
        assertThat(name).as(from).doesNotStartWith("on").isNotIn("style", "srcdoc");
        if (name.equals("href") || FETCHES.contains(name)) {
          assertThat(value).as(from).doesNotContainPattern("^(?:javascript|vbscript|file|blob):");
        }
        if (name.equals("attributename") && ANIMATIONS.contains(element.normalName())) {
          assertThat(value).as(from).doesNotContain("href").doesNotStartWith("on");
        }
        if (FETCHES.contains(name)) {
          assertThat(value).as(from).doesNotContainPattern("^(?:[a-z][a-z0-9+.-]*:)?//");
        }
      }
    }
  }

  /** As browsers read addresses: without what stands around and between their letters. */
  private static String plain(String address) {
    return address
        .replaceAll("[\\t\\n\\r]", "")
        .replaceAll("^[\\x00-\\x20]+", "")
        .replace('\\', '/')
        .toLowerCase(Locale.ROOT);
  }
}
