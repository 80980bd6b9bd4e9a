package org.markwell.markdown.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.markdown.svg.SafeSvg.Cleaned;
import org.markwell.markdown.svg.SafeSvg.Finding;
import org.markwell.markdown.svg.SafeSvg.Kind;

/** What stays of a drawing draws, and does nothing else. */
class SafeSvgTest {
  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

  private static Cleaned clean(String svg) {
    return SafeSvg.clean(svg.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Cleaned cleaned) {
    return new String(cleaned.svg(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path d=\"M0 0h8v8z\" fill=\"#f00\" stroke-width=\"2\"/>",
        "<g transform=\"rotate(3)\"><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"1\"/></g>",
        "<text x=\"1\" y=\"2\" font-family=\"'Some Font', serif\">a &amp; b &lt; c</text>",
        "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>"
            + "<circle r=\"3\" fill=\"url(#g)\"/>",
        "<symbol id=\"s\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></symbol><use xlink:href=\"#s\"/>",
        "<use href=\"#s\" x=\"3\"/>",
        "<image href=\"data:image/png;base64,iVBORw0KGgo=\" width=\"3\" height=\"4\"/>",
        "<style>.a{fill:url(#g)} @media print{.a{fill:red}}</style><g class=\"a\"/>",
        "<g style=\"fill:red;filter:url('#f')\"/>",
        "<animate attributeName=\"opacity\" from=\"0\" to=\"1\" dur=\"1s\"/>",
        "<title>What it shows</title><desc>More</desc>",
        "<switch><g requiredFeatures=\"x\"/><text>t</text></switch>",
        "<a href=\"#s\"><path d=\"M0 0\"/></a>",
        "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/><feMerge><feMergeNode in=\"a\"/></feMerge></filter>",
        "<text aria-label=\"a\\b\">Cynllunio’r gwaith, ŵ ŷ 👍</text>",
      })
  void whatDrawsStaysAndNothingIsSaid(String drawing) {
    Cleaned cleaned = clean(OPEN + drawing + "</svg>");
    assertThat(cleaned.findings()).isEmpty();
    assertThat(text(cleaned).replace('\'', '"').replace("&quot;", "\""))
        .isEqualTo(
            OPEN
                + drawing
                    .replaceAll("<(\\w+)([^<>]*)/>", "<$1$2></$1>")
                    .replace("<path d=\"M0 0\"/>", "<path d=\"M0 0\"></path>")
                    .replace('\'', '"')
                + "</svg>\n");
    assertThat(SafeSvg.clean(cleaned.svg()).svg()).as("again").isEqualTo(cleaned.svg());
  }

  /** Marked by EVIL, which must be gone, each beside a drawing that must stay. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>EVIL()</script>",
        "<script href=\"https://EVIL/\"/>",
        "<SCRIPT>EVIL()</SCRIPT>",
        "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">EVIL()</s:script>",
        "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">EVIL()</x:script>",
        "<g><g><script><![CDATA[EVIL()]]></script></g></g>",
        "<g onload=\"EVIL()\"/>",
        "<g ONCLICK=\"EVIL()\"/>",
        "<g onfocusin=\"EVIL()\" tabindex=\"0\"/>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\">EVIL</body></foreignObject>",
        "<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://EVIL/\"/>",
        "<a href=\"javascript:EVIL()\"><text>t</text></a>",
        "<a xlink:href=\"JaVa&#10;Script:EVIL()\"><text>t</text></a>",
        "<a href=\"https://EVIL/\"><text>t</text></a>",
        "<a href=\"//EVIL/\"/>",
        "<use href=\"data:image/svg+xml;base64,EVIL#x\"/>",
        "<image href=\"data:image/svg+xml,EVIL\"/>",
        "<image href=\"javascript:EVIL\"/>",
        "<image href=\"data:text/html,EVIL\"/>",
        "<animate attributeName=\"href\" to=\"javascript:EVIL()\"/>",
        "<animate attributeName=\"xlink:href\" values=\"javascript:EVIL()\"/>",
        "<set attributeName=\"onload\" to=\"EVIL()\"/>",
        "<set xmlns:x=\"u\" x:attributeName=\"fill\" attributeName=\"href\" to=\"java&#9;script:EVIL()\"/>",
        "<set attributeName=\"href\" to=\"https://EVIL\"/>",
        "<set attributeName=\"style\" to=\"EVIL\"/>",
        "<animate attributeName=\"fill\" to=\"url(https://EVIL/)\"/>",
        "<style>@import url(https://EVIL/x.css);</style>",
        "<style>@import \"https://EVIL/x.css\";</style>",
        "<style>@im@import x;port \"https://EVIL/x.css\";</style>",
        "<style>@im/**/port \"https://EVIL/x.css\";</style>",
        "<style>.a{background:url(https://EVIL/)}</style>",
        "<style>.a{background:URL( 'https://EVIL/' )}</style>",
        "<style>.a{background:u\\72l(https://EVIL/)}</style>",
        "<style>.a{background:image-set(\"https://EVIL/\" 1x)}</style>",
        "<style><![CDATA[.a{fill:url(//EVIL/a.svg#g)}]]></style>",
        "<style>@font-face{font-family:a;src:url(https://EVIL/a.woff)}</style>",
        "<g style=\"fill:url(https://EVIL/#a)\"/>",
        "<g style=\"behavior:url(EVIL)\"/>",
        "<g fill=\"url(https://EVIL/#a)\"/>",
        "<g filter=\"u\\72l(https://EVIL/#a)\"/>",
        "<g mask=\"url( &quot;https://EVIL/#a&quot; )\"/>",
        "<linearGradient id=\"a\" href=\"https://EVIL/#a\"/>",
        "<textPath href=\"https://EVIL/#a\">t</textPath>",
        "<embed src=\"EVIL\"/>",
        "<handler type=\"application/ecmascript\">EVIL</handler>",
        "<listener handler=\"#EVIL\"/>",
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///EVIL\"/>",
        "<?xml-stylesheet href=\"https://EVIL/x.css\"?>",
        "<video src=\"https://EVIL/\"/>",
        "<discard href=\"#EVIL\"/>",
      })
  void whatRunsOrFetchesGoesIsToldAndTheDrawingStays(String evil) {
    Cleaned cleaned = clean(OPEN + "\n" + evil + "\n<path id=\"stays\" d=\"M0 0\"/></svg>");
    assertThat(text(cleaned)).doesNotContain("EVIL").contains("<path id=\"stays\" d=\"M0 0\">");
    assertThat(cleaned.findings()).isNotEmpty().extracting(Finding::line).containsOnly(2);
    assertThat(cleaned.findings()).extracting(Finding::kind).containsOnly(Kind.LEFT_OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image xlink:href=\"http://example.com/x.png\"/>",
        "<image href=\"photo.png\"/>",
        "<use xlink:href=\"file:///etc/passwd#a\"/>",
        "<use href=\"other.svg#a\"/>",
        "<filter><feImage href=\"../a.png\"/></filter>",
      })
  void whatADrawingShowsFromElsewhereIsTold(String shown) {
    Cleaned cleaned = clean(OPEN + "\n\n" + shown + "</svg>");
    assertThat(cleaned.findings()).extracting(Finding::kind).containsExactly(Kind.ELSEWHERE);
    assertThat(cleaned.findings()).extracting(Finding::line).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <svg xmlns="http://www.w3.org/2000/svg"><g></svg>|not well-formed
          <html><body/></html>|not an SVG drawing
          <svg xmlns="http://www.w3.org/1999/xhtml"/>|not an SVG drawing
          just words|not well-formed
          <svg xmlns="http://www.w3.org/2000/svg"><g a=b/></svg>|not well-formed
          <!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>|entities
          <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"/>|entities
          <svg xmlns="http://www.w3.org/2000/svg"><g id="&nbsp;"/></svg>|entities
          <svg xmlns="http://www.w3.org/2000/svg"/><svg/>|not well-formed
          """)
  void whatIsNoDrawingIsToldAsBroken(String svg, String why) {
    Cleaned cleaned = clean(svg);
    assertThat(cleaned.svg()).isEmpty();
    assertThat(cleaned.findings()).hasSize(1);
    assertThat(cleaned.findings().get(0).kind()).isEqualTo(Kind.BROKEN);
    assertThat(cleaned.findings().get(0).what()).contains(why);
  }

  @Test
  void anEmptyFileAPackedOneAndOneInAnotherEncodingAreBroken() {
    for (byte[] bytes : new byte[][] {{}, {0x1f, (byte) 0x8b, 8, 0}, {'<', (byte) 0xff}}) {
      assertThat(SafeSvg.clean(bytes).findings())
          .extracting(Finding::kind)
          .containsExactly(Kind.BROKEN);
    }
  }

  @Test
  void encodingsThatProgramsSaveInAreRead() {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>é</text></svg>";
    String old = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + svg;
    for (byte[] bytes :
        new byte[][] {
          svg.getBytes(StandardCharsets.UTF_8),
          ("\ufeff" + svg).getBytes(StandardCharsets.UTF_8),
          svg.getBytes(StandardCharsets.UTF_16),
          old.getBytes(StandardCharsets.ISO_8859_1),
          ("<?xml version='1.0' encoding='utf-8' standalone='no'?>\r\n"
                  + "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">"
                  + svg)
              .getBytes(StandardCharsets.UTF_8)
        }) {
      Cleaned cleaned = SafeSvg.clean(bytes);
      assertThat(cleaned.findings()).isEmpty();
      assertThat(text(cleaned)).contains("<text>é</text>");
    }
  }

  @Test
  void notesOfProgramsGoWithoutAWord() {
    Cleaned cleaned =
        clean(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"http://inkscape\" i:version=\"1\""
                + " data-name=\"Layer\"><!-- made by --><i:view a=\"b\"><i:x/></i:view><metadata>"
                + "<rdf:RDF xmlns:rdf=\"http://rdf\"/></metadata><path d=\"M0 0\"/></svg>");
    assertThat(cleaned.findings()).isEmpty();
    assertThat(text(cleaned)).doesNotContain("made by", "inkscape", "rdf", "Layer", "view");
    assertThat(text(cleaned)).contains("<path d=\"M0 0\">");
  }

  @Test
  void deepHugeAndSelfMultiplyingDrawingsAreBounded() {
    String deep = OPEN + "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>";
    assertThat(clean(deep).findings().get(0).what()).contains("deep");
    assertThat(clean(OPEN + " ".repeat(SafeSvg.LARGEST) + "</svg>").findings().get(0).what())
        .contains("larger");
    StringBuilder bomb = new StringBuilder(OPEN + "<g id=\"g0\"><path d=\"M0 0\"/></g>");
    for (int i = 1; i < 12; i++) {
      bomb.append("<g id=\"g").append(i).append("\">");
      bomb.append(("<use href=\"#g" + (i - 1) + "\"/>").repeat(10)).append("</g>");
    }
    assertThat(clean(bomb + "</svg>").findings().get(0).what()).contains("again and again");
    assertThat(
            clean(
                    bomb.toString()
                            .replace("<use href=\"", "<use fill=\"url(")
                            .replace("\"/>", ")\"/>")
                        + "</svg>")
                .findings()
                .get(0)
                .what())
        .contains("again and again");
    String wide = OPEN + "<path id=\"a\" onclick=\"x\" d=\"M0 0h1\"/>".repeat(50_000) + "</svg>";
    assertThat(clean(wide).findings()).hasSize(10);
    String circle = "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>";
    assertThat(clean(OPEN + circle + "</svg>").findings()).isEmpty();
  }

  @Test
  void whateverIsCutOrTurnedRoundGivesADrawingOrAFinding() {
    String whole =
        OPEN
            + "<style>.a{fill:url(#g)}</style><g onload='x' id=\"a&amp;b\"><!-- c --><path d=\"M0 0\"/>"
            + "<![CDATA[x]]></g><?p i?><text>&#x41;</text></svg>";
    Random random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, whole.charAt(random.nextInt(whole.length())));
          default -> text.setCharAt(at, whole.charAt(random.nextInt(whole.length())));
        }
      }
      Cleaned cleaned = clean(text.toString());
      assertThat(cleaned.svg().length > 0 || !cleaned.findings().isEmpty()).isTrue();
      assertThat(text(cleaned)).doesNotContain("onload");
      if (cleaned.svg().length > 0) {
        assertThat(SafeSvg.clean(cleaned.svg()).svg()).isEqualTo(cleaned.svg());
      }
    }
  }
}
