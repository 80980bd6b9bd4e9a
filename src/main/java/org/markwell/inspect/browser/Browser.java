package org.markwell.inspect.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A real Chromium without a window, with a profile of its own that goes when it is closed, or when
 * this program ends.
 */
public final class Browser implements AutoCloseable {
  private static final Pattern LISTENING =
      Pattern.compile("DevTools listening on ws://127\\.0\\.0\\.1:(\\d+)/");

  /** Whether the browser's own walls around a page stand; in containers they often can't. */
  public enum Sandbox {
    ON,
    OFF
  }

  private final Process process;
  private final Path profile;
  private final String debugger;
  private final Duration patience;
  private final Thread undertaker = new Thread(this::end, "browser-end");
  private final HttpClient http = HttpClient.newHttpClient();

  private Browser(Process process, Path profile, int port, Duration patience) {
    this.process = process;
    this.profile = profile;
    this.debugger = "http://127.0.0.1:" + port;
    this.patience = patience;
  }

  /**
   * Starts a browser with an empty profile.
   *
   * @param patience how long the slowest step may take before it is given up
   * @param options more of them, as on the command line
   * @throws BrowserException if it does not start
   */
  public static Browser start(Path program, Sandbox sandbox, Duration patience, String... options) {
    try {
      Path profile = Files.createTempDirectory("markwell-browser");
      Process process;
      try {
        process = launch(program, sandbox, profile, options);
      } catch (IOException e) {
        Files.deleteIfExists(profile);
        throw new BrowserException("\"" + program + "\" can't be started: " + e.getMessage(), e);
      }
      try {
        Browser browser = new Browser(process, profile, port(process, patience), patience);
        Runtime.getRuntime().addShutdownHook(browser.undertaker);
        return browser;
      } catch (BrowserException e) {
        end(process, profile);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(Path program, Sandbox sandbox, Path profile, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(
        List.of(
            "--headless",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile));
    if (sandbox == Sandbox.OFF) {
      command.add("--no-sandbox");
    }
    command.addAll(List.of(options));
    command.add("about:blank");
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** The port that the browser says it listens at; all it says is read, lest it wait for us. */
  private static int port(Process process, Duration patience) {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    StringBuffer said = new StringBuffer();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  if (!port.isDone()) {
                    said.append('\n').append(line);
                  }
                  Matcher listening = LISTENING.matcher(line);
                  if (listening.find()) {
                    port.complete(Integer.valueOf(listening.group(1)));
                  }
                }
              } catch (IOException closed) {
                said.append(closed);
              }
              port.completeExceptionally(new IllegalStateException("it ended"));
            },
            "browser");
    reader.setDaemon(true);
    reader.start();
    try {
      return port.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new BrowserException("the browser ended at once, and said:" + said, e);
    } catch (TimeoutException e) {
      throw new BrowserException(
          "the browser did not start within " + patience.toSeconds() + " s, and said:" + said, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static BrowserException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new BrowserException("interrupted", e);
  }

  /** What it is, such as {@code Chrome/150.0.1}. */
  public String name() {
    return ask("/json/version", "GET").path("Browser").asString("");
  }

  /** A new tab, showing nothing yet. */
  public Tab tab() {
    String address = ask("/json/new", "PUT").path("webSocketDebuggerUrl").asString("");
    return new Tab(new Wire(http, URI.create(address), patience), patience);
  }

  private JsonNode ask(String path, String method) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(debugger + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .timeout(patience)
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new BrowserException("the browser does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(undertaker);
    } catch (IllegalStateException onTheWayOut) {
      // Then it has been at work already.
    }
  }

  private void end() {
    end(process, profile);
  }

  private static void end(Process process, Path profile) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A helper process may still be writing its last file; the profile lies in the temporary
      // folder, and nothing is wrong for that.
    }
  }
}
