package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leak in disguise would be found. */
class ReadableTest {
  @Test
  void disguisesAreUndone() throws IOException {
    assertThat(text("a/zqword.html", "x")).contains("zqword");
    assertThat(text("a.html", "&#122;qword")).contains("zqword");
    assertThat(text("a.html", "%7Aqw%6Frd")).contains("zqword");
    assertThat(text("a.json", "\"\\u007aqword\"")).contains("zqword");
    String coded = Base64.getEncoder().encodeToString("see zqword here".getBytes());
    assertThat(text("a.css", "url(data:text/plain;base64," + coded + ")")).contains("zqword");
    assertThat(Readable.text("a.epub", zip("zqname.txt", zip("b.xml", "zq&#119;ord".getBytes()))))
        .contains("zqname", "zqword");
    assertThat(text("search/00ff/t0.json", "[\"0zqwo 1 2\",\"3xyz 3 4\",\"2word 5 6\"]"))
        .contains("zqword", "zqwxyz");
    assertThat(text("search/00ff/cy/v-z.json", "[\"0zqworn1 5d1\"]")).contains("zqword");
  }

  @Test
  void everyTermThatTheSearchHoldsIsReadWhole(@TempDir Path folder) {
    TestSite site = TestSite.in(folder);
    site.write("content/a.md", "# One\n\nzqword zqworld zqwords\n");
    site.build();
    Map<String, String> texts = Readable.of(folder.resolve("site"));
    assertThat(texts.keySet().stream().filter(it -> it.endsWith("/t0.json")))
        .singleElement()
        .satisfies(it -> assertThat(texts.get(it)).contains("zqword", "zqworld"));
  }

  private static String text(String path, String content) {
    return Readable.text(path, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
