package org.markwell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.markwell.markdown.svg.SafeSvg;

/** A cleaned drawing does no harm, however it is read, and is clean. */
final class DrawingFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void drawing(byte[] file) {
    byte[] clean = SafeSvg.clean(file).svg();
    String text = new String(clean, StandardCharsets.UTF_8);
    Harmless.checkDrawing(Jsoup.parse(text, "", Parser.xmlParser()), text);
    Harmless.checkDrawing(Jsoup.parse(text).body(), text);
    assertThat(SafeSvg.clean(clean).svg()).isEqualTo(clean);
  }
}
