package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.browser.Chromium;
import org.markwell.inspect.Sample;

class AuditCommandTest {
  private static final String STATEMENT =
      "---\r\ntitle: Accessibility\r\n---\r\nOurs.  \r\n\r\n<!-- markwell audit begins -->\r\n"
          + "<!-- markwell audit ends -->\r\n\r\nOurs, too.";

  @TempDir Path folder;
  private TestSite site;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aSite() {
    site =
        TestSite.in(folder)
            .write("site.yaml", "title: T\nbase_url: https://centre.example/guide/\n")
            .write("content/index.md", "# Home\n")
            .write("content/accessibility.md", STATEMENT);
  }

  private int run(String... arguments) {
    return run(Map.of("PATH", System.getenv("PATH")), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal =
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] all =
        Stream.concat(Stream.of("audit", "--root", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new);
    return Main.run(terminal, environment, all);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String statement() throws IOException {
    return Files.readString(folder.resolve("content/accessibility.md"));
  }

  @Test
  void whatABrowserFindsStandsInTheStatement() throws IOException {
    String browser = Chromium.program().toString();
    site.build();
    // One page of each kind is enough to see that all are looked at.
    keep("index.html", "accessibility.html", "404.html");
    assertThat(run("--browser", browser, "--no-sandbox")).as(out() + err()).isZero();
    assertThat(out())
        .containsPattern("(?m)^home +0 +0 +0 +0  index.html$")
        .containsPattern("(?m)^not-found +0 +0 +0 +0  404.html$")
        .contains("The results stand in content/accessibility.md; build the site to publish them.");
    int marks = STATEMENT.indexOf("<!-- markwell audit ends");
    String text = statement();
    assertThat(text)
        .startsWith(STATEMENT.substring(0, marks) + "\r\nLast automated check: ")
        .endsWith("\r\n\r\n" + STATEMENT.substring(marks));
    String added =
        text.substring(marks, text.length() - (STATEMENT.length() - marks)).replace("\r\n", "\n");
    assertThat(added)
        .contains(Integer.toString(LocalDate.now().getYear()))
        .containsPattern("axe-core 4\\.[0-9.]+, in \\w+ [0-9.]+, looked at 3 pages of 3 kinds,")
        .containsPattern(
            "\\*\\*(\\d+) of \\1 automated checks found no violation on the pages sampled\\.\\*\\*")
        .contains("Automated checks find some kinds of barriers only.")
        .doesNotContain("compliant", "conform", "accessible");
    assertThat(site.build().problems()).isEmpty();
    assertThat(site.page("accessibility.html"))
        .contains("Last automated check")
        .doesNotContain("markwell audit");

    // A fault in one scheme alone, and one everywhere.
    keep("index.html", "accessibility.html");
    Path home = folder.resolve("site/index.html");
    Files.writeString(
        home,
        Files.readString(home)
            .replaceFirst("(?=<h1)", "<img src='assets/favicon.svg'><p id=w>Words</p>"));
    Path styles = folder.resolve("site/assets/css/site.css");
    Files.writeString(
        styles,
        Files.readString(styles)
            + "@media (prefers-color-scheme: dark) and (max-width: 400px) {#w {color: #555}}");
    assertThat(run("--browser", browser, "--no-sandbox")).isEqualTo(1);
    assertThat(out())
        .containsPattern("(?m)^home +1 +1 +2 +1  index.html$")
        .contains(
            "index.html: Images must have alternative text [image-alt, critical]\n  img\n  in every look\n")
        .contains("color-contrast, serious]\n  #w\n  dark, 360 px\n");
    assertThat(statement())
        .contains("These checks found violations:\r\n\r\n- Elements must meet")
        .contains("- Images must have alternative text (on 1 page)\r\n")
        .containsOnlyOnce("Last automated check");

    String before = statement();
    keep("404.html");
    Files.writeString(folder.resolve("site/404.html"), "<p>Not a whole page");
    assertThat(run("--browser", browser, "--no-sandbox", "--dry-run")).isEqualTo(1);
    assertThat(run("--browser", browser, "--no-sandbox", folder + "/site")).isEqualTo(1);
    assertThat(statement()).isEqualTo(before);
    site.write("content/accessibility.md", "# All mine\n");
    run("--browser", browser, "--no-sandbox");
    assertThat(out()).contains("content/accessibility.md was left as it is");
    assertThat(statement()).isEqualTo("# All mine\n");
  }

  /** Removes all other pages. */
  private void keep(String... names) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("site"))) {
      for (Path file : all.filter(it -> it.toString().endsWith(".html")).toList()) {
        if (!List.of(names).contains(folder.resolve("site").relativize(file).toString())) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void theLargestPagesOfEachKindAreTheSample() throws IOException {
    TestSite.in(folder)
        .write("a.html", "<body class='x kind-topic'>")
        .write("b/b.html", "<body data-a='>' class='kind-topic y'>  ")
        .write("c.html", "<BODY CLASS=kind-topic> ")
        .write("f/one.html", "<body class=\"kind-form\">")
        .write("g/one.html", "<body class=\"kind-form\"> ")
        .write("f/two.html", "<body class=\"kind-form\">")
        .write("moved.html", "<meta content='0; url=a.html' http-equiv=refresh><body>")
        .write("other.html", "<body>");
    assertThat(Sample.of(folder, 2).pages())
        .isEqualTo(
            Map.of(
                "topic", List.of("b/b.html", "a.html"),
                "form one", List.of("g/one.html", "f/one.html"),
                "form two", List.of("f/two.html"),
                "page", List.of("other.html")));
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(run()).isEqualTo(2);
    assertThat(err()).contains("\"markwell build\" makes it");
    site.build();
    assertThat(run(Map.of("PATH", folder.toString()))).isEqualTo(2);
    assertThat(err()).contains("there is no Chromium, Chrome or Edge").contains("--browser");
    assertThat(run("--browser", folder + "/nothing")).isEqualTo(2);
    assertThat(err()).contains("there is no program");
    assertThat(run(Map.of("MARKWELL_BROWSER", "no/browser", "PATH", ""))).isEqualTo(2);
    assertThat(err()).contains("\"no/browser\"");
    assertThat(run("--pages", "0")).isEqualTo(2);
    assertThat(run(folder + "/content")).isEqualTo(2);
    assertThat(err()).contains("no pages");
  }

  /** What stands in for a browser here says or does what a broken one would. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aBrowserThatFailsIsToldOfAndGone() throws IOException {
    site.build();
    int before = profiles();
    assertThat(run("--browser", script("echo No usable sandbox! >&2; exit 1"))).isEqualTo(1);
    assertThat(err()).contains("No usable sandbox!").contains("try --no-sandbox");
    assertThat(run("--browser", script("exec sleep 600"), "--timeout", "1")).isEqualTo(1);
    assertThat(err()).contains("did not start within 1 s").contains("Nothing was written");
    String nobody = "echo DevTools listening on ws://127.0.0.1:1/x; exec sleep 600";
    assertThat(run("--browser", script(nobody))).isEqualTo(1);
    assertThat(err()).contains("the browser does not answer");
    assertThat(statement()).isEqualTo(STATEMENT);
    assertThat(profiles()).isLessThanOrEqualTo(before);
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private String script(String text) throws IOException {
    Path file = folder.resolve("browser.sh");
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }

  private static int profiles() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return (int)
          all.filter(it -> it.getFileName().toString().startsWith("markwell-browser")).count();
    }
  }
}
