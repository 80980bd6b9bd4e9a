package org.markwell.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A built site as GitHub Pages would show it, below a path of this machine, with its 404 page. What
 * changes in the folder is served at once.
 */
public final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "pdf", "application/pdf");

  private final Path folder;
  private final String path;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Map<String, String> headers = Map.of();
  private volatile Predicate<String> cut = name -> false;
  private volatile Predicate<String> lost = name -> false;
  private volatile Predicate<String> held = name -> false;
  private final CountDownLatch holding = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private SiteServer(Path folder, String path, HttpServer server) {
    this.folder = folder;
    this.path = path;
    this.server = server;
  }

  /** Serves a folder at {@code /repo/}. */
  public static SiteServer of(Path folder) {
    return of(folder, "/repo/");
  }

  /** Serves a folder at a path that begins and ends with a slash. */
  public static SiteServer of(Path folder, String path) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      SiteServer server = new SiteServer(folder, path, http);
      http.createContext(path, server::answer);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The full address of a file of the site. */
  public String address(String path) {
    return "http://127.0.0.1:" + port() + encoded(this.path) + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The files asked for so far, relative to the site, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /**
   * From now on connections for some files are cut before an answer, as without a network. The port
   * stays ours, so nobody else answers.
   */
  public SiteServer cut(String names) {
    cut = Pattern.compile(names).asMatchPredicate();
    return this;
  }

  /** From now on every answer has these headers. */
  public SiteServer headers(Map<String, String> headers) {
    this.headers = Map.copyOf(headers);
    return this;
  }

  /** From now on some files are not there. */
  public SiteServer lose(String names) {
    lost = Pattern.compile(names).asMatchPredicate();
    return this;
  }

  /** From now on some files wait for {@link #release}. */
  public SiteServer hold(String names) {
    held = Pattern.compile(names).asMatchPredicate();
    return this;
  }

  /** Waits until somebody has asked for a file that is held. */
  public void awaitHeld() {
    await(holding);
  }

  public void release() {
    release.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(path.length());
    asked.add(name);
    if (cut.test(name)) {
      exchange.close();
      return;
    }
    if (held.test(name)) {
      holding.countDown();
      await(release);
    }
    Path file = folder.resolve(name.isEmpty() || name.endsWith("/") ? name + "index.html" : name);
    int status = 200;
    if (lost.test(name) || !file.normalize().startsWith(folder) || !Files.isRegularFile(file)) {
      file = folder.resolve("404.html");
      status = 404;
    }
    String shown = file.getFileName().toString();
    String type = TYPES.get(shown.substring(shown.lastIndexOf('.') + 1));
    headers.forEach(exchange.getResponseHeaders()::set);
    if (type != null) {
      exchange.getResponseHeaders().set("Content-Type", type);
    }
    byte[] bytes = Files.readAllBytes(file);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(Browser.PATIENCE, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }
}
