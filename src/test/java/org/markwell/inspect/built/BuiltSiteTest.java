package org.markwell.inspect.built;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;
import org.markwell.model.Problem;

class BuiltSiteTest {
  @TempDir Path folder;

  private BuiltSiteTest write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private BuiltSiteTest write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  /** {@code file:line:column code message}. */
  private List<String> problems() throws IOException {
    return BuiltSite.inspect(folder, "site/").problems().stream().map(BuiltSiteTest::told).toList();
  }

  private static String told(Problem it) {
    return it.position() + " " + it.code().id() + " " + it.message();
  }

  private static String page(String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>T</title></head>\n<body>\n"
        + body
        + "\n</body></html>\n";
  }

  @Test
  void whatIsThereIsFound() throws IOException {
    write(
            "index.html",
            page(
                """
            <a href="">self</a> <a href="#">top</a> <a href="#TOP">top</a> <a href="#caf%C3%A9">c</a>
            <a href="a%20b/C.html?q=1#x">c</a> <a href="./a b/">folder</a> <a href="a b">folder</a>
            <a href="a b/C.html#:~:text=words">text</a> <a href="a b/C.html#%E4%BD%A0">n</a>
            <a href="mailto:a@b.example">m</a> <a href="//other.example/x">o</a> <a href="x.pdf#page=2">p</a>
            <a name="old"></a><a href="#old">old</a><a href="\\a b\\C.html">backslash</a>
            <h2 id="café">C</h2><label for="f">F</label><input id="f" list="l"><datalist id="l"></datalist>
            <img src="i.png" srcset="i.png 1x, i.png 2x,i.png" usemap="#m" alt=""><map name="m"></map>
            <table><tr><th id="h1">a<th id="h2">b<tr><td headers="h1  h2">c</table>
            <svg><use href="d.svg#part"/><rect fill="url(#g)"/><linearGradient id="g"/></svg>
            <template><p id="café"><a href="made-later.html">l</a></template>
            <p style="background: url('i.png')" aria-labelledby="café f">s</p>
            <form action=""></form><form action="a b/C.html" method="get"></form>
            <script src="s.js"></script>
            """
                    .replace("\\a b\\C", "a b\\C")))
        .write("a b/C.html", page("<p id=x><a href='../index.html#f'>up</a><p id='你'>"))
        .write("a b/index.html", page("<a href=..>home</a>"))
        .write("s.js", "location = 'nowhere.html'")
        .write("i.png", "png")
        .write("x.pdf", "pdf")
        .write(
            "d.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'><g id='part'/><use href='#part'/></svg>")
        .write(
            "m/site.css",
            "@import \"more.css\"; a{background:url( ../i.png )} /* url(no.png) */ b{c:url(#x)d:url(data:,x)}")
        .write("m/more.css", "");
    assertThat(problems()).isEmpty();
  }

  @Test
  void whatIsNotThereIsToldWhereItStands() throws IOException {
    write(
            "index.html",
            page(
                "<a href=\"gone.html\">g</a>\n"
                    + "<p>😀 <a class=x href='sub/page.html#nowhere'>g</a>\n"
                    + "<img src=\"\" alt=\"\"> <a href=\"#here\">h</a>\n"
                    + "<p id=a></p><b id=a></b><i id=\"\"></i><label for=\"b  a\"></label>"))
        .write("sub/page.html", page("<a href='../../out.html'>o</a> <a href='Page.html'>c</a>"));
    assertThat(problems())
        .containsExactly(
            "site/index.html:4:10 built-link \"gone.html\" leads to no file",
            "site/index.html:5:23 built-link nothing on \"sub/page.html\" is called \"#nowhere\"",
            "site/index.html:6:9 built-link an address is empty",
            "site/index.html:6:30 built-link nothing on this page is called \"#here\"",
            "site/index.html:7:19 built-id the id \"a\" stands twice on this page",
            "site/index.html:7:30 built-id an id is empty",
            "site/index.html:7:50 built-id nothing on this page has the id \"b\"",
            "site/sub/page.html:4:10 built-link \"../../out.html\" leads out of the site's folder",
            "site/sub/page.html:4:41 built-link \"Page.html\" leads to no file");
    assertThat(BuiltSite.inspect(folder, "").problems().get(8).hint())
        .isEqualTo("did you mean \"sub/page.html\"? large and small letters differ on the web");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=stylesheet href=no.css>",
        "<link rel=preload imagesrcset='p.html 1x, no.png 2x'>",
        "<script src=no.js></script>",
        "<img alt='' src=no.png>",
        "<img alt='' src=p.html srcset='p.html, no,no.png 3x'>",
        "<picture><source srcset=no.webp></picture>",
        "<video poster=no.jpg></video>",
        "<object data=no.svg></object>",
        "<iframe src=no.html></iframe>",
        "<form action=no.html></form>",
        "<button formaction=no.html>b</button>",
        "<blockquote cite=no.html></blockquote>",
        "<map name=m><area href=no.html></map>",
        "<svg><image xlink:href=no.png /></svg>",
        "<svg><use href='#no'/></svg>",
        "<svg><rect clip-path='url(#no)'/></svg>",
        "<style>a{b:url(no.png)}</style>",
        "<p style='background:url(no.png)'>",
        "<meta http-equiv=Refresh content='0; URL=no.html'>",
        "<p aria-labelledby=no>",
        "<p aria-describedby='no'>",
        "<p aria-controls='no'>",
        "<input list=no>",
        "<img alt='' src=p.html usemap='#no'>",
        "<a href='/p.html'>absolute</a>",
        "<a href='file:///p.html'>f</a>",
        "<a href='C:\\p.html'>f</a>",
        "<a href='http://localhost:8080/'>l</a>",
        "<a href='//127.0.0.1/'>l</a>",
        "<a href='https://[::1]/x'>l</a>",
        "<a href='empty/'>folder</a>",
        "<a href='empty'>folder</a>",
        "<a href='p.html/'>file as a folder</a>",
        "<a href='p'>p</a>",
        "<a href='%2e%2e/p.html'>out</a>",
        "<a href='p.html&#10;x'>line</a>",
      })
  void eachOfTheseIsAProblem(String html) throws IOException {
    write("p.html", page(html)).write("empty/file.txt", "t");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("site/p.html:4:")
        .doesNotContain("site/p.html:4:1 ");
  }

  @Test
  void stylesAndDrawingsAreReadToo() throws IOException {
    write("a/s.css", "/* x\n*/ a { b: url(\"../c/no.woff2\") }\n@import 'no.css';")
        .write("d.svg", "<svg xmlns:xlink='x'>\n<a xlink:href='no.html'/></svg>")
        .write("index.html", page("<a href='d.svg#no'>d</a>"));
    assertThat(problems())
        .containsExactly(
            "site/a/s.css:2:16 built-link \"../c/no.woff2\" leads to no file",
            "site/a/s.css:3:10 built-link \"no.css\" leads to no file",
            "site/d.svg:2:16 built-link \"no.html\" leads to no file",
            "site/index.html:4:10 built-link nothing on \"d.svg\" is called \"#no\"");
  }

  @Test
  void aSitesOwnWholeAddressesAreItsFiles() throws IOException {
    String base = "https://centre.example/guide/";
    write(
            "index.html",
            "<link rel=canonical href='"
                + base
                + "'>"
                + "<a href='https://centre.example/other'>o</a><a href='"
                + base
                + "p.html#x'>o</a>")
        .write(
            "p.html",
            "<link rel=canonical href='"
                + base
                + "q.html'><p id=x>"
                + "<script type=application/ld+json>{\"@id\":\""
                + base
                + "no.json\"}</script>")
        .write("404.html", "<a href='/guide/p.html#x'>right</a> <a href='/p.html'>wrong</a>")
        .write("robots.txt", "Sitemap: " + base + "sitemap.xml\n")
        .write(
            "sitemap.xml",
            "<loc>"
                + base
                + "p.html</loc>\n<loc>"
                + base
                + "a&amp;b.html</loc><loc>"
                + base
                + "gone.html</loc>")
        .write("a&b.html", "")
        .write("x.json", "[\"" + base + "p.html#no\", \"" + base + "\"]");
    assertThat(problems())
        .containsExactly(
            "site/404.html:1:46 built-link \"/p.html\" begins at the top of the host, and breaks"
                + " where the site stands in a folder",
            "site/p.html:1:27 built-link \"" + base + "q.html\" leads to no file",
            "site/p.html:1:113 built-link \"" + base + "no.json\" leads to no file",
            "site/sitemap.xml:2:58 built-link \"" + base + "gone.html\" leads to no file",
            "site/x.json:1:3 built-link nothing on \"p.html\" is called \"#no\"");
  }

  @Test
  void aBaseElementMovesWhatIsRelative() throws IOException {
    write("a/p.html", "<base href='../'><a href='q.html#x'>q</a><a href='a/p.html'>s</a>")
        .write("q.html", "<p id=x>")
        .write("b/p.html", "<base href='https://other.example/'><a href='whatever'>q</a>");
    assertThat(problems()).isEmpty();
  }

  @Test
  void booksAreOpened() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String[] each :
          new String[][] {
            {"META-INF/container.xml", "<rootfile full-path='O/b.opf'/><rootfile full-path='no'/>"},
            {"O/b.opf", "<item id='a' href='c.xhtml'/>\n<item id='b' href='no.css'/>"},
            {"O/c.xhtml", "<html><p id='x'/>\n<a href='c.xhtml#x'/><a href='#y'/></html>"},
          }) {
        zip.putNextEntry(new ZipEntry(each[0]));
        zip.write(each[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    write("b.epub", bytes.toByteArray()).write("broken.epub", "no zip").write("index.html", "");
    assertThat(problems())
        .satisfiesExactly(
            it -> assertThat(it).startsWith("site/b.epub!/META-INF/container.xml:1:53 built-link"),
            it -> assertThat(it).startsWith("site/b.epub!/O/b.opf:2:20 built-link"),
            it -> assertThat(it).startsWith("site/b.epub!/O/c.xhtml:2:31 built-link"),
            it -> assertThat(it).startsWith("site/broken.epub:1:1 unreadable-file"));
  }

  @Test
  void strangersMayHaveWrittenThePages() throws IOException {
    write("deep.html", "<div>".repeat(20_000) + "<a href='no.html'>")
        .write(
            "old.html",
            "<p id='caf\u00e9'><a href='#caf%E9'>x</a>".getBytes(StandardCharsets.ISO_8859_1))
        .write("windows.html", "\uFEFF<p>\r\n<a href='no.html'>")
        .write("nul.html", "<a href='a\0b'>x</a><a href='%00'>y</a><a href='%zz'>z</a>")
        .write(".git/hooks.html", "<a href='no.html'>");
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("lost.html"), folder.resolve("nobody"));
    assertThat(problems())
        .hasSize(6)
        .anyMatch(it -> it.startsWith("site/windows.html:2:10 "))
        .anyMatch(it -> it.startsWith("site/deep.html:1:"))
        .noneMatch(it -> it.contains("hooks") || it.contains("circle"));
  }

  @Test
  void nothingIsWritten() throws IOException {
    write("index.html", page("<a href=no.html>")).write("a.css", "");
    var before = TestSite.tree(folder);
    problems();
    assertThat(TestSite.tree(folder)).isEqualTo(before);
    assertThat(Files.exists(folder.resolve(".markwell.json"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }
}
