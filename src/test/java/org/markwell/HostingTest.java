package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.model.Audience;

/** Where a site stands: {@code domain}, {@code host} and {@code base_url} in {@code site.yaml}. */
class HostingTest {
  @TempDir Path folder;

  private TestSite site(String settings) {
    return TestSite.in(folder)
        .write("site.yaml", "title: T\n" + settings)
        .write("content/a.md", "# A\n")
        .build();
  }

  @Test
  void aDomainIsTheSitesAddressAndStandsInAFileOfTheLearnerEdition() {
    TestSite site = site("domain: Guide.Centre.example\n").build(Audience.ASSESSOR).build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("CNAME")).isEqualTo("guide.centre.example\n");
    assertThat(site.page("a.html")).contains("href=\"https://guide.centre.example/a.html\"");
    assertThat(folder.resolve("site-assessor/CNAME")).doesNotExist();
    site("");
    assertThat(folder.resolve("site/CNAME")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gitlab-pages", "netlify", "server"})
  void whereNobodyReadsItThereIsNoSuchFile(String host) {
    site("domain: guide.centre.example\nhost: " + host + "\n");
    assertThat(folder.resolve("site/CNAME")).doesNotExist();
    assertThat(folder.resolve("site/a.html")).content().contains("https://guide.centre.example/a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://guide.centre.example | leave out https:// and all behind a slash: write it alone",
        "guide.centre.example/guide | leave out https:// and all behind a slash: write it alone",
        "\"guide.centre.example:8080\" | leave out the colon and the port: write it alone",
        "\"*.centre.example\" | a site has one domain, without an asterisk: write it alone",
        "müller.example | write it as name servers know it: xn--mller-kva.example",
        "straße.example | its company knows how name servers spell it, which begins with xn--",
        "οδός.example | its company knows how name servers spell it, which begins with xn--",
        "guide.centre.example. | leave out the full stop at the end",
        "me@centre.example | write it alone",
        "localhost | write it alone",
        "guide..example | write it alone",
        "-a.example | write it alone",
        "a_b.example | write it alone",
        "\"192.168.0.1\" | a number of the network is no domain: write it alone",
        "centre.github.io | leave the line out: this address comes without being asked for",
      })
  void whatIsNoDomainIsRefusedWithAWordOnWhatIs(String value, String hint) {
    assertThat(site("domain: " + value + "\n").problems())
        .startsWith("site.yaml:2:9 error[invalid-value] ")
        .contains(" is not the bare name of a domain | " + hint)
        .hasLineCount(1);
  }

  @Test
  void aDomainOfOtherLettersIsTakenAsNameServersKnowIt() {
    assertThat(site("domain: xn--mller-kva.example\n").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://other.example/, '', 'one says other.example, the other guide.centre.example'",
    "https://guide.centre.example/guide/, '', with a domain of its own the site stands at its root",
    "https://guide.centre.example/guide/, server, ''",
    "https://GUIDE.centre.example, github-pages, ''",
  })
  void aDomainAndAnAddressMustNotContradictEachOther(String url, String host, String why) {
    String settings = "domain: guide.centre.example\nbase_url: " + url + "\n";
    TestSite site = site(settings + (host.isEmpty() ? "" : "host: " + host + "\n"));
    if (why.isEmpty()) {
      assertThat(site.problems()).isEmpty();
    } else {
      assertThat(site.problems())
          .isEqualTo(
              "site.yaml:3:11 error[invalid-value] \"base_url\" and \"domain\" contradict each"
                  + " other: "
                  + why
                  + " | leave base_url out: it is https://guide.centre.example/ by itself\n");
    }
  }

  @Test
  void whoKeptTheFileSoFarIsToldWhichLineGoes() {
    assertThat(site("domain: guide.centre.example\nkeep: [CNAME]\n").problems())
        .isEqualTo(
            "site.yaml:3:8 error[invalid-value] \"CNAME\" can't be kept: the build writes \"CNAME\""
                + " | take it out here: the build makes it itself, and keep is for the files of"
                + " others\n");
  }

  @Test
  void aHostThatIsUnknownIsTold() {
    assertThat(site("host: github\n").problems())
        .startsWith("site.yaml:2:7 error[invalid-value] \"github\" is not a value of \"host\"");
  }
}
