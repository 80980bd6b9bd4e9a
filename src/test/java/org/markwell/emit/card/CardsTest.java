package org.markwell.emit.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Stages;
import org.markwell.TestSite;
import org.markwell.emit.card.Card.Colours;
import org.markwell.model.Audience;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.view.Publicity;

class CardsTest {
  private static final int LARGEST = 40_000;
  private static final Letters LETTERS = new Letters(List.of(), "Atkinson Hyperlegible Next");
  private static final Colours COLOURS =
      Colours.of(0xfaf9f6, 0x1b2523, 0x4f5d59, 0x0d574e, 0x0d4a43, 0xffffff);

  @TempDir Path folder;

  private static Card card(String title) {
    return new Card(
        "Guide", Optional.of(title), List.of("Unit", "Level 2"), Optional.of("Hill"), COLOURS);
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @ParameterizedTest
  @CsvSource({
    "#0D574E, 0d574e",
    "#abc, aabbcc",
    "#abcd, aabbcc",
    "#11223344, 112233",
    "rebeccapurple, 663399",
    "LightGoldenrodYellow, fafad2",
    "'rgb(13, 87, 78)', 0d574e",
    "'rgb(100% 0% 50% / .5)', ff0080",
    "'hsl(120, 100%, 25%)', 008000",
    "'hsl(210deg 50% 40% / 90%)', 336699",
    "'hsl(-150 50% 40%)', 336699",
    "'oklch(62.8% 0.2577 29.23)', ff0000",
    "'oklch(0.5196 0.1769 142.5)', 008000",
    "'oklab(100% 0 0)', ffffff",
    "'oklab(0.45201 -0.03246 -0.31153)', 0000ff",
    "'rgb(1 2)', ",
    "'rgb(none none x)', ",
    "no-colour, ",
  })
  void whateverAStyleSheetCallsAColourIsRead(String css, String hexadecimal) {
    assertThat(Colour.read(css).map("%06x"::formatted)).isEqualTo(Optional.ofNullable(hexadecimal));
  }

  @Test
  void wordsCanBeReadWhateverTheThemeWants() {
    int[] wild = {0x000000, 0xffffff, 0x808080, 0xff0000, 0xffff00, 0x101010, 0xfaf9f6};
    for (int paper : wild) {
      for (int ink : wild) {
        for (int band : wild) {
          Colours mended = Colours.of(paper, ink, ink, band, band, ink);
          assertThat(Colour.contrast(mended.ink(), mended.paper())).isGreaterThanOrEqualTo(7);
          assertThat(Colour.contrast(mended.soft(), mended.paper())).isGreaterThanOrEqualTo(4.5);
          assertThat(Colour.contrast(mended.accent(), mended.paper())).isGreaterThanOrEqualTo(4.5);
          assertThat(Colour.contrast(mended.bandInk(), mended.band())).isGreaterThanOrEqualTo(4.5);
          assertThat(Colour.contrast(mended.paper(), 0)).isGreaterThanOrEqualTo(10);
        }
      }
    }
    assertThat(COLOURS)
        .isEqualTo(new Colours(0xfaf9f6, 0x1b2523, 0x4f5d59, 0x0d574e, 0x0d4a43, 0xffffff));
  }

  @Test
  void aCardIsAPictureOfTheSizeThatIsToldInTheColoursOfTheTheme() throws IOException {
    BufferedImage image = read(Drawing.png(card("Planning"), LETTERS));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(image.getRGB(0, 0) & 0xffffff).isEqualTo(0xfaf9f6);
    assertThat(image.getRGB(1199, 629) & 0xffffff).isEqualTo(0x0d4a43);
    int[] all = image.getRGB(0, 0, 1200, 630, null, 0, 1200);
    for (int colour : new int[] {0x1b2523, 0x4f5d59, 0x0d574e, 0xffffff}) {
      assertThat(IntStream.of(all).filter(it -> (it & 0xffffff) == colour).count())
          .as("pixels of #%06x", colour)
          .isGreaterThan(100);
    }
    assertThat(IntStream.of(all).distinct().count()).isBetween(20L, 64L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X",
        "Understanding the organisational, legal and regulatory requirements that apply when you"
            + " work with customers who are vulnerable, and their many needs and expectations",
        "Donaudampfschifffahrtsgesellschaftskapit\u00e4nsm\u00fctzenabzeichenverordnung",
        "WWWWWWWWWW@@@@@@@@@@ MMMMMMMMMM%%%%%%%%%% &&&&&&&&&&########## $$$$$$$$$$",
        "a/b/c-d-e \u2013 x",
        "Gwasanaeth cwsmeriaid \u0175 \u0177 \u1e83, \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac",
      })
  void everyTitleFitsIntoALightPicture(String title) throws IOException {
    Card card =
        new Card(title, Optional.of(title), List.of(title, title), Optional.of(title), COLOURS);
    byte[] png = Drawing.png(card, LETTERS);
    assertThat(png.length).isLessThanOrEqualTo(LARGEST);
    BufferedImage image = read(png);
    for (int y = 0; y < 630; y++) {
      for (int x : new int[] {60, 1140}) {
        assertThat(image.getRGB(x, y) & 0xffffff)
            .as("the margin at %s, %s", x, y)
            .isIn(COLOURS.paper(), COLOURS.band());
      }
    }
  }

  /** Right to left, joined, combined, or not in the fonts at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u062e\u062f\u0645\u0629 \u0627\u0644\u0639\u0645\u0644\u0627\u0621",
        "\u65e5\u672c\u8a9e",
        "\ud83e\udd84 \ud83d\udc4d\ud83c\udffd",
        "\u05e9\u05dc\u05d5\u05dd",
        "x\u0330y",
        "\u0939\u093f\u0928\u094d\u0926\u0940",
        "\u200b\u202e",
      })
  void aTitleThatTheFontsCantDrawLeavesTheSitesCard(String title) {
    Card site = new Card("Guide", Optional.empty(), List.of(), Optional.of("Hill"), COLOURS);
    assertThat(Drawing.png(card(title), LETTERS)).isEqualTo(Drawing.png(site, LETTERS));
    Card none = new Card(title, Optional.of(title), List.of(title), Optional.of(title), COLOURS);
    assertThat(Drawing.png(none, LETTERS)).hasSizeLessThan(6000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Planning \ud83e\udd84",
        "\ud83d\udc69\u200d\ud83d\udc67 Planning",
        "Plan\ud83d\udc4d\ud83c\udffdning",
      })
  void picturesThatNoFontHasLeaveTheWords(String title) {
    assertThat(Drawing.png(card(title), LETTERS)).isEqualTo(Drawing.png(card("Planning"), LETTERS));
  }

  @Test
  void theSameWordsMakeTheSameBytesWhoeverDrawsThem() {
    byte[] first = Drawing.png(card("Planning"), LETTERS);
    Letters fresh = new Letters(List.of(), "no such family");
    assertThat(
            IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> Drawing.png(card("Planning"), i % 2 == 0 ? LETTERS : fresh))
                .toList())
        .allMatch(it -> Arrays.equals(it, first));
    assertThat(Drawing.png(card("Plannings"), LETTERS)).isNotEqualTo(first);
  }

  @Test
  void linesBreakBetweenWordsAndAreAboutAsLong() {
    Lines lines = new Lines(String::length);
    assertThat(lines.first("one two three four", 14, 3)).containsExactly("one two", "three four");
    assertThat(lines.first("one two three four five", 9, 2))
        .containsExactly("one two", "three\u2026");
    assertThat(lines.first("abcdefghij", 4, 3)).containsExactly("abcd", "efgh", "ij");
    assertThat(lines.first("well-being", 6, 3)).containsExactly("well-", "being");
    assertThat(lines.first("", 6, 3)).isEmpty();
    assertThat(lines.one("one, two", 5)).isEqualTo("one\u2026");
    assertThat(lines.one("one", 3)).isEqualTo("one");
    for (int width = 1; width < 40; width++) {
      String text = "An answer to a complaint, in well-chosen words/phrases \ud83d\ude00";
      int widest = width;
      assertThat(lines.of(text, width)).allMatch(it -> it.length() <= Math.max(2, widest));
      assertThat(String.join("", lines.of(text, width)).replace(" ", ""))
          .isEqualTo(text.replace(" ", ""));
      assertThat(lines.first(text, width, 3)).hasSizeLessThanOrEqualTo(3);
    }
  }

  private TestSite small(String settings) {
    return TestSite.in(folder)
        .write("site.yaml", "title: G\nbase_url: https://centre.example/\n" + settings)
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\nlevel: 2\n---\n")
        .write("content/q/u/index.md", "---\ntype: unit\ntitle: U\nnumber: \"7\"\n---\n")
        .write("content/q/u/a.md", "---\ntitle: A\ntips: [x]\n---\nWords.\n")
        .write("content/p.md", "# P\n");
  }

  @Test
  void aCardIsMadeAnewOnlyWhenItsWordsOrColoursChange() throws IOException {
    TestSite site = small("").build();
    Path card = folder.resolve("site/assets/cards/q/u/a.png");
    Object before = Files.getAttribute(card, "unix:ino");
    byte[] bytes = Files.readAllBytes(card);
    site.write("content/q/u/a.md", "---\ntitle: A\ntips: [other]\n---\nOther words.\n").build();
    assertThat(site.page("q/u/a.html")).contains("Other words");
    assertThat(Files.getAttribute(card, "unix:ino")).isEqualTo(before);
    site.write("content/q/u/index.md", "---\ntype: unit\ntitle: V\n---\n").build();
    assertThat(Files.readAllBytes(card)).isNotEqualTo(bytes);
    byte[] renamed = Files.readAllBytes(card);
    small("theme: mine\n")
        .write("themes/mine/theme.yaml", "colours: {light: {band: \"#700\"}}\n")
        .build();
    assertThat(Files.readAllBytes(card)).isNotEqualTo(renamed);
  }

  @Test
  void cardsComeByAskingOrWhereThereAreNotVeryMany() {
    assertThat(files(small("cards: false\n").build())).isEmpty();
    assertThat(
            Jsoup.parse(small("cards: false\n").build().page("p.html")).select("[name^=twitter]"))
        .extracting(it -> it.attr("content"))
        .containsExactly("summary");
    assertThat(files(small("").build()))
        .containsExactly(
            "assets/card.png",
            "assets/cards/q/index.png",
            "assets/cards/q/u/a.png",
            "assets/cards/q/u/index.png");
    TestSite site = small("");
    for (int i = 0; i < 500; i++) {
      site.write("content/q/u/more/" + i + ".md", "---\ntitle: A\ntips: [x]\n---\n");
    }
    assertThat(ownCards()).isZero();
    site.delete("content/q/u/more/7.md");
    assertThat(ownCards()).isEqualTo(500);
    small("cards: true\n").write("content/q/u/more/7.md", "---\ntitle: A\ntips: [x]\n---\n");
    assertThat(ownCards()).isEqualTo(501);
  }

  private long ownCards() {
    SitePlan plan =
        new Build(BuildOptions.of(folder, "test"), Stages.SILENT).check().plan(Audience.EVERYONE);
    Publicity publicity = new Publicity(plan);
    TitledPage home = plan.tree().root().page();
    assertThat(publicity.card(home)).contains("assets/card.png");
    return plan.tree().sequence().stream()
        .filter(it -> it instanceof TopicPage && publicity.hasCard(it))
        .count();
  }

  private static List<String> files(TestSite site) {
    assertThat(site.problems()).isEmpty();
    return site.files("site").entrySet().stream()
        .filter(
            it ->
                it.getValue()
                    .startsWith(
                        new String(
                            new byte[] {(byte) 137, 'P', 'N', 'G'}, StandardCharsets.ISO_8859_1)))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void aValueThatIsNoneOfTheThreeIsTold() {
    TestSite site = small("cards: some\n").build();
    assertThat(site.problems()).startsWith("site.yaml:3:8 error[invalid-value] \"some\"");
  }
}
