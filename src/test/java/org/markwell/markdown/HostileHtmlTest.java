package org.markwell.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Source;
import org.markwell.prose.OnScreen;

/** Whatever strangers write, no script, form, frame or style reaches a page. */
class HostileHtmlTest {
  private static final Set<String> FORBIDDEN =
      Set.of(
          "script",
          "style",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "applet",
          "form",
          "button",
          "select",
          "textarea",
          "meta",
          "base",
          "link",
          "svg",
          "math",
          "template",
          "noscript",
          "title",
          "xmp",
          "plaintext",
          "video",
          "audio",
          "source",
          "dialog",
          "portal",
          "marquee",
          "slot",
          "body",
          "html",
          "head",
          "input");

  static Stream<String> attacks() {
    return Stream.of(
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</script>",
        "<script\n>alert(1)</script\n>",
        "<script/x>alert(1)</script>",
        "<script>alert(1)",
        "text <script>alert(1)</script> text",
        "<img src=x onerror=alert(1)>",
        "<img src=x onerror\n=\nalert(1)>",
        "<img/src=x/onerror=alert(1)>",
        "<img src='javascript:alert(1)'>",
        "<img src=\"data:text/html,<script>alert(1)</script>\">",
        "<IMG SRC=`javascript:alert(1)` ALT=a>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"&#x6A;avascript:alert(1)\">x</a>",
        "<a href=\"&#0000106avascript:alert(1)\">x</a>",
        "<a href=\"javascript&colon;alert(1)\">x</a>",
        "<a href=\"java&Tab;script:alert(1)\">x</a>",
        "<a href=\"java&NewLine;script:alert(1)\">x</a>",
        "<a href=\"\u0001javascript:alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
        "<a href=\"file:///etc/passwd\">x</a>",
        "<a href=\"blob:https://x.example/1\">x</a>",
        "<a onclick=alert(1)>x</a>",
        "<a href=# onmouseover=alert(1)>x</a>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<style>body{display:none}</style>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<iframe src=https://evil.example></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<frameset><frame src=https://evil.example></frameset>",
        "<object data=https://evil.example/x.swf></object>",
        "<embed src=https://evil.example/x.swf>",
        "<applet code=x></applet>",
        "<form action=https://evil.example><input name=a><button>x</button></form>",
        "<input autofocus onfocus=alert(1)>",
        "<button formaction=javascript:alert(1)>x</button>",
        "<select><option>x</option></select>",
        "<textarea><img src=x onerror=alert(1)></textarea>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<base href=https://evil.example/>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<math href=\"javascript:alert(1)\">x</math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<title><img src=x onerror=alert(1)></title>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<plaintext><img src=x onerror=alert(1)>",
        "<noembed><img src=x onerror=alert(1)></noembed>",
        "<video src=x onerror=alert(1)></video>",
        "<audio src=x onerror=alert(1)></audio>",
        "<details open ontoggle=alert(1)>x</details>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<body onload=alert(1)>",
        "<html><head><script>alert(1)</script></head></html>",
        "</div></main><script>alert(1)</script>",
        "<!-- --><script>alert(1)</script> -->",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "<div><div><div><script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x]( javascript:alert(1))",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "<javascript:alert(1)>",
        "[x](vbscript:x)",
        "[a](x\" onclick=\"alert(1))",
        "![a\" onerror=\"alert(1)](x.png)",
        "[a](x.md \"t\\\" onclick=alert(1)\")",
        "| a |\n|---|\n| <script>alert(1)</script> |",
        "> <script>alert(1)</script>",
        "- <iframe src=x></iframe>",
        "::: details <script>alert(1)</script>\ntext\n:::",
        "# <img src=x onerror=alert(1)>",
        "x[^1]\n\n[^1]: <script>alert(1)</script>",
        "<a id=main name=main href=x>x</a>",
        "\uFDD00\uFDD0 <b>b</b> [l](m.md)",
        "<p>\uFDD07\uFDD0</p>",
        "&#xFDD0;0&#64976; <b>b</b> [l](m.md)",
        "\u00000\u0000 \u0000[x]\u0000 [l](m.md \"\u00000\u0000\")",
        "[l](&#0;0&#x0;) ![&#0;0&#0;](\u00000\u0000)",
        "<b title='&#0;0&#x0;'>&#0;0&#0; &#0;\u0000</b> \u00000\u0000 [l](m.md)",
        "<a href='&#0;0&#0;'>&#xFDD0;0&#64976;</a> <a href='\uFDD00\uFDD0'>x</a>");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void nothingHarmfulReachesThePage(String attack) {
    Prose prose = read(attack, new ArrayList<>());
    String html = OnScreen.of(prose, Prose.Link::destination);
    Element main =
        Jsoup.parse("<!DOCTYPE html><main id=main>" + html + "</main><footer></footer>")
            .getElementById("main");
    for (Element element : main.select("*")) {
      boolean box = element.normalName().equals("input") && element.hasAttr("disabled");
      assertThat(FORBIDDEN.contains(element.normalName()) && !box)
          .as("<%s> in %s", element.normalName(), html)
          .isFalse();
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey())
            .as(html.toString())
            .doesNotStartWith("on")
            .isNotEqualTo("style");
        if (Set.of("href", "src", "action", "xlink:href").contains(attribute.getKey())) {
          String address = attribute.getValue().replaceAll("[\\x00-\\x20]", "");
          assertThat(address.toLowerCase(Locale.ROOT))
              .doesNotMatch("(javascript|vbscript|data|file|blob):.*");
        }
      }
    }
    assertThat(main.nextElementSibling().normalName())
        .as("what follows the body stays outside of it: %s", html)
        .isEqualTo("footer");
  }

  @Test
  void whatWasLeftOutIsReportedWhereItStands() {
    List<Problem> problems = new ArrayList<>();
    read(
        "Tŷ 😀 <b>ok</b> <script>x</script>\n\n- <p onclick=x>y</p>\n\n[z](javascript:x)",
        problems);
    assertThat(problems)
        .extracting(p -> p.code() + " " + p.position().line() + ":" + p.position().column())
        .containsExactlyInAnyOrder(
            Code.UNSAFE_HTML + " 1:16", Code.UNSAFE_HTML + " 3:3", Code.UNSAFE_HTML + " 5:1");
  }

  @Test
  void ordinaryHtmlStays() {
    String kept = "<abbr title=\"x\">H<sub>2</sub>O</abbr>";
    List<Problem> problems = new ArrayList<>();
    assertThat(OnScreen.of(read(kept, problems), link -> "#")).isEqualTo("<p>" + kept + "</p>\n");
    assertThat(problems).isEmpty();
  }

  private static Prose read(String markdown, List<Problem> problems) {
    Source source = Source.of("a.md", markdown);
    return new Markdown().blocks(source.slice(0, source.text().length()), problems::add);
  }
}
