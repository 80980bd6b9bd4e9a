package org.markwell.browser;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.markwell.inspect.browser.FolderServer;

/**
 * A built site as GitHub Pages would show it, below a path of this machine, with its 404 page, and
 * with such faults as networks have. What changes in the folder is served at once.
 */
public final class SiteServer implements AutoCloseable {
  private final Path folder;
  private final String path;
  private final FolderServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Map<String, String> headers = Map.of();
  private volatile Predicate<String> cut = name -> false;
  private volatile Predicate<String> lost = name -> false;
  private volatile Predicate<String> held = name -> false;
  private final CountDownLatch holding = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private SiteServer(Path folder, String path) throws IOException {
    this.folder = folder;
    this.path = path;
    this.server = FolderServer.of(folder, path, List.of(new Faults()));
  }

  /** Serves a folder at {@code /repo/}. */
  public static SiteServer of(Path folder) {
    return of(folder, "/repo/");
  }

  /** Serves a folder at a path that begins and ends with a slash. */
  public static SiteServer of(Path folder, String path) {
    try {
      return new SiteServer(folder, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The full address of a file of the site. */
  public String address(String path) {
    return server.address(path);
  }

  int port() {
    return server.port();
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

  private final class Faults extends Filter {
    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
      String name = exchange.getRequestURI().getPath().substring(path.length());
      asked.add(name);
      headers.forEach(exchange.getResponseHeaders()::set);
      if (cut.test(name)) {
        exchange.close();
        return;
      }
      if (held.test(name)) {
        holding.countDown();
        await(release);
      }
      if (lost.test(name)) {
        byte[] bytes = Files.readAllBytes(folder.resolve("404.html"));
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(404, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
        return;
      }
      chain.doFilter(exchange);
    }

    @Override
    public String description() {
      return "faults";
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(Chromium.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    release();
    server.close();
  }
}
