package org.markwell.inspect.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/** Against a server of this machine, on a clock that nobody waits for. */
class WebCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  /** Only this one server may be asked, as if everybody could reach it. */
  private final Door door = uri -> uri.getPort() == port();

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
  private final CountDownLatch ends = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private Instant now = NOW;
  @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void close() {
    ends.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String method = exchange.getRequestMethod();
    asked.add(method + " " + path);
    int time = times.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
    var headers = exchange.getResponseHeaders();
    int status =
        switch (path.replaceFirst("[0-9]+$", "")) {
          case "/gone" -> 410;
          case "/missing", "/missing?a=" -> 404;
          case "/closed" -> 403;
          case "/no-head" -> method.equals("HEAD") ? 405 : 200;
          case "/busy" -> {
            headers.set("Retry-After", "7");
            yield time == 1 ? 429 : 200;
          }
          case "/busy-until" -> {
            headers.set("Retry-After", "Sat, 28 Nov 2026 12:00:30 GMT");
            yield time == 1 ? 503 : 200;
          }
          case "/busy-for-hours" -> {
            headers.set("Retry-After", "7200");
            yield 429;
          }
          case "/fault" -> 500;
          case "/fault-at-first" -> time <= 2 ? 500 : 200;
          case "/moved" -> to(exchange, 301, "/here?x=1");
          case "/moved-twice" -> to(exchange, 308, "/moved");
          case "/elsewhere" -> to(exchange, 302, "/here");
          case "/moved-and-elsewhere" -> to(exchange, 301, "/elsewhere");
          case "/moved-and-gone" -> to(exchange, 301, "/gone");
          case "/circle" -> to(exchange, 302, "/circle");
          case "/inside" -> to(exchange, 302, "http://169.254.169.254/latest/meta-data/");
          case "/mail" -> to(exchange, 302, "mailto:a@b.example");
          case "/hangs" -> {
            hang();
            yield 200;
          }
          case "/breaks" -> 0;
          default -> 200;
        };
    if (status == 0) {
      exchange.close();
      return;
    }
    boolean isPage = method.equals("GET") && status == 200;
    exchange.sendResponseHeaders(status, isPage ? 0 : -1);
    if (isPage) {
      // As large as it likes: nobody reads it.
      exchange.getResponseBody().write(new byte[100]);
    }
    exchange.close();
  }

  private static int to(HttpExchange exchange, int status, String location) {
    exchange.getResponseHeaders().set("Location", location);
    return status;
  }

  private void hang() {
    try {
      ends.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final Pace pace =
      new Pace() {
        @Override
        public Instant now() {
          return now;
        }

        @Override
        public void pause(Duration time) {
          pauses.add(time);
        }
      };

  private static List<WebLink> links(String... urls) {
    Source source = Source.of("content/a.md", "# Links\n" + String.join("\n", urls) + "\n");
    List<WebLink> links = new ArrayList<>();
    for (String url : urls) {
      int start = source.text().indexOf(url);
      links.add(new WebLink(url, source.slice(start, start + url.length()), 0, url.length()));
    }
    return links;
  }

  private List<Problem> check(Web web, String... urls) throws InterruptedException {
    return new WebCheck(web, door, pace, Optional.empty()).check(links(urls));
  }

  /** {@code line:column severity[code] what is wrong}, the address left out. */
  private String told(Duration patience, String path) throws InterruptedException {
    List<Problem> problems = check(new HttpWeb(patience, "test"), address(path));
    return String.join(
        "; ",
        problems.stream()
            .map(
                it ->
                    it.position().line()
                        + ":"
                        + it.position().column()
                        + " "
                        + it.severity().word()
                        + "["
                        + it.code().id()
                        + "] "
                        + it.message().replace("\"" + address(path) + "\" ", ""))
            .toList());
  }

  private String told(String path) throws InterruptedException {
    return told(Duration.ofMinutes(1), path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/no-head",
        "/busy",
        "/busy-until",
        "/elsewhere",
        "/fault-at-first",
        "/a%20b#c"
      })
  void whatIsThereIsNoProblem(String path) throws InterruptedException {
    assertThat(told(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /gone                | 2:1 warning[web-link] is not there any more (410)
          /missing?a=1#b       | 2:1 warning[web-link] is not there any more (404)
          /closed              | 2:1 warning[web-link] is not shown to everybody (403)
          /fault               | 2:1 warning[web-link] answers with the status 500
          /busy-for-hours      | 2:1 warning[web-link] answers with the status 429
          /moved               | 2:1 info[web-moved] has moved for good
          /moved-twice         | 2:1 info[web-moved] has moved for good
          /moved-and-elsewhere | 2:1 info[web-moved] has moved for good
          /moved-and-gone      | 2:1 warning[web-link] is not there any more (410)
          /circle              | 2:1 warning[web-link] is sent on and on, and never arrives
          /inside              | 2:1 warning[web-link] leads to a host that only some can reach
          /mail                | 2:1 warning[web-link] is sent on to "mailto:a@b.example", which is no web page
          /breaks              | 2:1 warning[web-link] broke off its answer
          """)
  void whatIsNotThereIsToldWhereTheLinkStands(String path, String expected)
      throws InterruptedException {
    assertThat(told(path)).isEqualTo(expected);
  }

  @Test
  void whatHangsIsGivenUp() throws InterruptedException {
    assertThat(told(Duration.ofMillis(100), "/hangs"))
        .isEqualTo("2:1 warning[web-link] did not answer in time");
  }

  @Test
  void theNewAddressIsTheOneThatStays() throws InterruptedException {
    HttpWeb web = new HttpWeb(Duration.ofMinutes(1), "test");
    assertThat(check(web, address("/moved-twice")).get(0).hint())
        .isEqualTo("write its new address: " + address("/here?x=1"));
    assertThat(check(web, address("/moved-and-elsewhere")).get(0).hint())
        .isEqualTo("write its new address: " + address("/elsewhere"));
    assertThat(check(web, address("/moved#part")).get(0).hint()).endsWith("/here?x=1#part");
  }

  @Test
  void attemptsKeepTheirDistance() throws InterruptedException {
    told("/busy");
    told("/busy-until");
    told("/fault");
    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(7),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(8));
    pauses.clear();
    told("/missing");
    told("/busy-for-hours");
    assertThat(pauses).isEmpty();
  }

  @Test
  void nobodyIsAskedTwiceAtTheSameTimeOrMoreThanTwoByTwo() throws Exception {
    AtomicInteger here = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch two = new CountDownLatch(2);
    Web web =
        (method, address) -> {
          most.accumulateAndGet(here.incrementAndGet(), Math::max);
          two.countDown();
          two.await();
          here.decrementAndGet();
          asked.add(method + " " + address.getPath());
          return new Web.Answer(200, Optional.empty(), Optional.empty());
        };
    String[] urls = new String[40];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = address("/page" + i / 2 + "#part" + i % 2);
    }
    assertThat(check(web, urls)).isEmpty();
    assertThat(most).hasValue(2);
    assertThat(asked).hasSize(20).doesNotHaveDuplicates();
    assertThat(pauses).hasSize(18).containsOnly(Duration.ofMillis(500));
  }

  @Test
  void whatWasThereIsNotAskedForAgainForAWeek() throws InterruptedException {
    Path memory = folder.resolve("cache/web-links.tsv");
    HttpWeb web = new HttpWeb(Duration.ofMinutes(1), "test");
    List<WebLink> links = links(address("/here"), address("/moved"), address("/gone"));
    for (int i = 0; i < 2; i++) {
      assertThat(new WebCheck(web, door, pace, Optional.of(memory)).check(links))
          .extracting(it -> it.code().id() + it.position().line())
          .containsExactly("web-moved3", "web-link4");
    }
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "HEAD /here",
            "HEAD /moved",
            "HEAD /here?x=1",
            "HEAD /gone",
            "GET /gone",
            "HEAD /gone",
            "GET /gone");
    asked.clear();
    new WebCheck(web, door, pace, Optional.of(memory)).afresh().check(links);
    assertThat(asked).contains("HEAD /here", "HEAD /moved");
    asked.clear();
    now = NOW.plus(Duration.ofDays(7));
    new WebCheck(web, door, pace, Optional.of(memory)).check(links);
    assertThat(asked).contains("HEAD /here", "HEAD /moved");
  }

  @Test
  void aMemoryThatSomebodyBrokeCountsAsNone() throws Exception {
    Path memory = folder.resolve("web-links.tsv");
    long then = NOW.minusSeconds(9).getEpochSecond();
    long later = NOW.plusSeconds(9).getEpochSecond();
    Files.writeString(
        memory,
        "nonsense\n\n"
            + then
            + "\n"
            + later
            + "\t"
            + address("/gone")
            + "\n"
            + then
            + "\ta\tb\tc\n");
    HttpWeb web = new HttpWeb(Duration.ofMinutes(1), "test");
    WebCheck check = new WebCheck(web, door, pace, Optional.of(memory));
    assertThat(check.check(links(address("/gone")))).hasSize(1);
    Files.write(memory, new byte[] {(byte) 0xFF, '\n'});
    check = new WebCheck(web, door, pace, Optional.of(memory));
    assertThat(check.check(links(address("/here")))).isEmpty();
    assertThat(memory).content().contains(address("/here"));
    Path blocked = Files.createFile(folder.resolve("file")).resolve("web-links.tsv");
    assertThat(new WebCheck(web, door, pace, Optional.of(blocked)).check(links(address("/here"))))
        .isEmpty();
  }

  /** Addresses that may be written, and that no program gets to ask for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a..example/",
        "https://a.example:99999/",
        "https://a.example:0/",
        "https://a_b.example/",
        "https://my_host/",
        "https://-a.example/",
        "https://a.example../",
        "https://x@a.example/",
        "https://%00.example/",
        "https://a.1/",
        "https:///",
      })
  void anAddressThatNobodyCanBeAskedForStopsNothing(String url) throws InterruptedException {
    Web real = new HttpWeb(Duration.ofSeconds(2), "test");
    assertThat(
            new WebCheck(real, uri -> true, pace, Optional.empty())
                .check(links(url, address("/gone"))))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo(Code.WEB_LINK));
  }

  @Test
  void deadHostsAreNamedAgainWhileAllOthersAreRemembered() throws InterruptedException {
    Path memory = folder.resolve("web-links.tsv");
    Web web =
        (method, address) -> {
          if (address.getHost().startsWith("dead")) {
            throw new UnknownHostException(address.getHost());
          }
          return new Web.Answer(200, Optional.empty(), Optional.empty());
        };
    String[] urls = {
      "http://alive.example:" + port() + "/",
      "http://dead1.example:" + port() + "/",
      "http://dead2.example:" + port() + "/"
    };
    for (int day = 0; day < 2; day++) {
      now = NOW.plus(Duration.ofDays(day));
      assertThat(new WebCheck(web, door, pace, Optional.of(memory)).check(links(urls)))
          .extracting(Problem::message)
          .containsExactly(
              "\"" + urls[1] + "\" is on a host that nobody knows",
              "\"" + urls[2] + "\" is on a host that nobody knows");
    }
  }

  @Test
  void withoutANetworkOneLineSaysSo() throws InterruptedException {
    AtomicInteger count = new AtomicInteger();
    Web none =
        (method, address) -> {
          count.incrementAndGet();
          throw new UnknownHostException(address.getHost());
        };
    String[] urls = new String[1000];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = "http://host" + i % 100 + ".example:" + port() + "/" + i;
    }
    assertThat(check(none, urls))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.message()).contains("no host on the web answered");
              assertThat(it.position()).hasToString("content/a.md:2:1");
            });
    assertThat(count.get()).isLessThan(60);
  }

  @Test
  void aHostThatIsSilentIsLeftAloneSoon() throws InterruptedException {
    AtomicInteger count = new AtomicInteger();
    Web one =
        (method, address) -> {
          if (address.getHost().equals("127.0.0.1")) {
            return new Web.Answer(200, Optional.empty(), Optional.empty());
          }
          count.incrementAndGet();
          throw new HttpTimeoutException("slow");
        };
    String[] urls = new String[51];
    urls[50] = address("/");
    for (int i = 0; i < 50; i++) {
      urls[i] = "http://dead.example:" + port() + "/" + i;
    }
    List<Problem> problems = check(one, urls);
    assertThat(problems).hasSize(50).allMatch(it -> it.code().id().equals("web-link"));
    assertThat(problems)
        .filteredOn(it -> it.message().contains("was not asked for"))
        .hasSizeBetween(46, 47);
    // Each page thrice; one may be under way when the others have said enough.
    assertThat(count.get()).isBetween(9, 12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://a.localhost/",
        "http://printer/",
        "http://nas.local/x",
        "http://127.0.0.1/",
        "http://127.9.9.9/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://0.1.2.3/",
        "http://[::1]/",
        "http://[::]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://metadata.google.internal/",
        "http://LOCALHOST./",
        "https://[2002:7f00:1::]/",
        "http://198.18.0.1/"
      })
  void whatOnlySomeCanReachIsNotAsked(String url) throws InterruptedException {
    Web never =
        (method, address) -> {
          throw new AssertionError("asked for " + address);
        };
    assertThat(new WebCheck(never, Door.PUBLIC, pace, Optional.empty()).check(links(url)))
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("only some can reach"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://93.184.216.34/", "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"})
  void whatEverybodyCanReachIsAsked(String url) {
    assertThat(Door.PUBLIC.lets(URI.create(url))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://m%C3%BCnchen.example/a#b, https://xn--mnchen-3ya.example/a",
    "https://a.example/x?y=%20, https://a.example/x?y=%20",
    "https://a.example., https://a.example",
    "https://a.example.:8080/b./c., https://a.example:8080/b./c.",
    "https://a.example?b.c., https://a.example?b.c.",
    "https://a../b,",
    "ftp://a.example/,",
    "https:///x,",
    "https://user:word@a.example/,",
  })
  void addressesAreSpelledAsTheNetworkWantsThem(String url, String expected) {
    assertThat(Visit.uri(url).map(URI::toString)).isEqualTo(Optional.ofNullable(expected));
  }
}
