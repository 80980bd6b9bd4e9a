package org.markwell.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A real Chromium without a window, driven through its DevTools protocol. Where {@code CI=true} it
 * must be there; elsewhere a test without it is skipped, with a word on why.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final Pattern LISTENING =
      Pattern.compile("DevTools listening on ws://127\\.0\\.0\\.1:(\\d+)/");

  /** How long the slowest step may take before a test is given up, in seconds. */
  static final int PATIENCE = 120;

  private final Process process;
  private final Path profile;
  private final String debugger;
  private final HttpClient http = HttpClient.newHttpClient();

  private Browser(Process process, Path profile, String debugger) {
    this.process = process;
    this.profile = profile;
    this.debugger = debugger;
  }

  /**
   * Starts a browser with an empty profile.
   *
   * @param options more of them, as on the command line
   */
  public static Browser start(String... options) {
    Optional<Path> program = find();
    if (program.isEmpty()) {
      String why = "no Chromium on the PATH: .ci/run installs it, or set CHROMIUM to its path";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(why);
      }
      Assumptions.abort(why);
    }
    try {
      Path profile = Files.createTempDirectory("markwell-browser");
      Process process = launch(program.get(), profile, options);
      return new Browser(process, profile, "http://127.0.0.1:" + port(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> find() {
    String chosen = System.getenv("CHROMIUM");
    if (chosen != null) {
      return Optional.of(Path.of(chosen));
    }
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Process launch(Path program, Path profile, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile));
    command.addAll(List.of(options));
    command.add("about:blank");
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** The port that the browser says it listens at; all it says is read, lest it wait for us. */
  private static String port(Process process) {
    CompletableFuture<String> port = new CompletableFuture<>();
    StringBuffer said = new StringBuffer();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  said.append(line).append('\n');
                  Matcher listening = LISTENING.matcher(line);
                  if (listening.find()) {
                    port.complete(listening.group(1));
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
      return port.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("Chromium did not start: " + said, e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A new tab, showing nothing yet. */
  public Tab tab() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(debugger + "/json/new"))
              .PUT(HttpRequest.BodyPublishers.noBody())
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode told = new ObjectMapper().readTree(answer.body());
      return new Tab(new Wire(http, URI.create(told.get("webSocketDebuggerUrl").asString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A helper process may still be writing its last file; the profile lies in the temporary
      // folder, and a test is not wrong for that.
    }
  }
}
