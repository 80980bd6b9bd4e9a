package org.markwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.markdown.Markdown;
import org.markwell.model.Code;
import org.markwell.model.Problem;

/** Whatever becomes an address passes one check. */
class WebAddressTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\\tscript:alert(1)",
        " javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "ftp://centre.example/",
        "//evil.invalid/x/",
        "/x/",
        "centre.example",
        "www.centre.example/x",
        "https:centre.example",
        "https:/centre.example/",
        "https:///x/",
        "https://",
        "https://?x",
        "https://centre.example\\\\evil.invalid/",
        "https:\\\\\\\\evil.invalid",
        "https://user@centre.example/",
        "https://user:word@centre.example/",
        "https://centre.example@evil.invalid/",
        "https://centre.example:99999/",
        "https://centre.example:x/",
        "https://[::1/",
        "https://ce ntre.example/",
        "https://centre.example/a b/",
        "https://centre.example/a`b/",
        "https://centre.example/a\\\"b/",
        "https://centre.example/a<b>/",
        "https://centre.example/{a}/",
        "https://centre.example/a|b/",
        "https://centre.example/a^b/",
        "https://centre.example/%zz/",
        "https://centre.example/%/",
        "https://centre.example/\\u0000/",
        "https://centre.example/\\u001b[31m/",
        "https://centre.example/\\n/",
        "https://centre.example/\\u202e/",
        "https://centre.example/\\u200b/",
        "https://centre.example/\\ud800/",
        "https://\\u00e9vil.invalid/",
        "https://centre\\u3002example/",
        "https://centre.example\\uff0fx/",
        "https://-/",
        "https://../",
      })
  void noneOfTheseIsAnAddressInAnyField(String address) throws IOException {
    for (String field :
        List.of("base_url: \"%s\"", "edit_url: \"%s\"", "centre: {contact: \"%s\"}")) {
      assertThat(site(field.formatted(address))).as(field).isEqualTo(1);
    }
    assertThat(law(address)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://centre.example//evil.invalid/x/",
        "https://centre.example//",
        "https://centre.example/a//b",
        "https://centre.example/?x=1",
        "https://centre.example/#x",
        "https://centre.example/a/../../b",
        "https://centre.example/./",
        "https://centre.example/%2e%2e/",
        "https://centre.example/%2f%2fevil.invalid/",
        "https://centre.example/%5cevil.invalid/",
        "https://centre.example/%0d%0a",
      })
  void noSiteStandsAtOneOfThese(String address) throws IOException {
    assertThat(site("base_url: \"" + address + "\"")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://centre.example",
        "http://centre.example/guide",
        "HTTPS://Centre.Example/Guide/",
        "https://centre.github.io/guide/",
        "https://localhost:8080/",
        "http://127.0.0.1:8000/x/",
        "https://[::1]:8080/",
        "https://xn--tbach-dza.example/~user/a-b_c.d/",
        "https://centre.example/t\u0177/%C5%B7/",
        "https://centre.example/a,b;c=d/(e)/",
      })
  void allTheseAre(String address) throws IOException {
    assertThat(site("base_url: \"" + address + "\"")).isZero();
    assertThat(site("edit_url: \"" + address + "\"")).isZero();
    assertThat(law(address + "?q=1&r=%20#s")).isZero();
    Optional<String> base =
        GuideReader.read(write("site.yaml", "base_url: \"" + address + "\"\n"), new Markdown())
            .guide()
            .site()
            .baseUrl();
    assertThat(base.orElseThrow()).endsWith("/");
    URI uri = URI.create(base.orElseThrow());
    assertThat(uri.getHost()).isNotEmpty().isLowerCase();
    assertThat(uri.getScheme()).isLowerCase();
    assertThat(uri.getPath()).startsWith(URI.create(address).getPath());
  }

  private int site(String line) throws IOException {
    write("content/registers/legislation.yaml", "");
    return faults(write("site.yaml", "title: T\n" + line + "\n"), "site.yaml:2:");
  }

  private int law(String address) throws IOException {
    write("site.yaml", "title: T\n");
    String entry = "- id: a\n  title: A\n  url: \"" + address + "\"\n";
    return faults(
        write("content/registers/legislation.yaml", entry),
        "content/registers/legislation.yaml:3:8");
  }

  private int faults(Path root, String where) {
    List<Problem> problems = GuideReader.read(root, new Markdown()).problems();
    assertThat(problems)
        .allMatch(it -> it.code() == Code.INVALID_VALUE || it.code() == Code.YAML_SYNTAX)
        .allMatch(it -> it.position().toString().startsWith(where));
    return problems.size();
  }

  private Path write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createDirectories(temp.resolve("content"));
    Files.writeString(temp.resolve("content/index.md"), "# Home\n");
    Files.writeString(file, text);
    return temp;
  }
}
