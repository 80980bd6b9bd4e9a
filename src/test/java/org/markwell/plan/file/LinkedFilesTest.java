package org.markwell.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are carried, as {@code docs/files.md} says. */
class LinkedFilesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.png", "A.PNG", "q/u/Task list.docx", "x.y.pdf", "notes.2026.csv", "ŵ.jpeg", "a.html.txt",
        "html", "LICENSE", "q/licence", "report.pl.pdf", "assets/a.gif", "a.SVG", "page.js.zip"
      })
  void whatReadersLookAtIsCarried(String address) {
    boolean carried = LinkedFiles.refusal(address).isEmpty();
    assertThat(carried).isEqualTo(!address.equals("html"));
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, Markdown",
    "q/A.HTM, Markdown",
    "a.xhtml, Markdown",
    "a.shtml, Markdown",
    "a.xml, Markdown",
    "a.js, .zip",
    "a.mjs, .zip",
    "a.css, .zip",
    "a.exe, .zip",
    "a.php, .zip",
    "a.php.jpg, .zip",
    "a.svgz, plain .svg",
    "a.docm, macros",
    "a.xlsm, macros",
    "Makefile, .txt",
    "a., .zip",
    "a.png., .zip",
    "'a.png ', .zip",
    "CNAME, obey",
    "q/cname, obey",
    "_redirects, obey",
    "_headers, obey",
    "Robots.TXT, obey",
    "sw.js, obey",
    "q/offline.js, obey",
    "web.config, obey",
    "_config.yml, obey",
    "404.html, obey",
    ".htaccess, hidden",
    "q/.well-known/a.txt, hidden",
    ".nojekyll, hidden",
    ".a.png, hidden",
  })
  void whatBrowsersOrHostsWouldRunIsRefusedWithAHint(String address, String said) {
    LinkedFiles.Refusal refusal = LinkedFiles.refusal(address).orElseThrow();
    assertThat(refusal.why() + " | " + refusal.hint()).contains(said);
  }

  @Test
  void theDocumentationListsTheKindsAndTheNames() throws IOException {
    String docs = Files.readString(Path.of("docs/files.md"));
    LinkedFiles.CARRIED.forEach(
        (kind, endings) ->
            assertThat(docs).contains("| " + kind + " | " + String.join(", ", endings) + " |\n"));
    String names = docs.substring(docs.indexOf("## Names"));
    String list = names.substring(names.indexOf("obey them:") + 10, names.indexOf(". Hidden"));
    Set<String> listed = new TreeSet<>(List.of(list.strip().split(",\\s+")));
    assertThat(listed).isEqualTo(new TreeSet<>(LinkedFiles.OBEYED));
    LinkedFiles.PLAIN.forEach(name -> assertThat(docs).contains(name.toLowerCase(Locale.ROOT)));
  }
}
