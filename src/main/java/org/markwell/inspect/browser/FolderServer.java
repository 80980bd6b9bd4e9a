package org.markwell.inspect.browser;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A built site as GitHub Pages would show it, with its 404 page, at a path of this computer that
 * nobody else can reach. What changes in the folder is served at once.
 */
public final class FolderServer implements AutoCloseable {
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

  private static final byte[] NOTHING = {};

  private final Path folder;
  private final String path;
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          8,
          task -> {
            Thread thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
          });

  private FolderServer(Path folder, String path, HttpServer server) {
    this.folder = folder;
    this.path = path;
    this.server = server;
  }

  /**
   * @param path at which the folder stands, beginning and ending with a slash
   * @param filters see each request before it is answered
   */
  public static FolderServer of(Path folder, String path, List<Filter> filters) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FolderServer server = new FolderServer(folder.toRealPath(), path, http);
    http.createContext(path, server::answer).getFilters().addAll(filters);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** The full address of a file of the site. */
  public String address(String name) {
    return "http://127.0.0.1:" + port() + encoded(path) + name;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring(path.length());
      Path file = folder.resolve(name.isEmpty() || name.endsWith("/") ? name + "index.html" : name);
      int status = 200;
      if (!file.normalize().startsWith(folder) || !Files.isRegularFile(file)) {
        file = folder.resolve("404.html");
        status = 404;
      }
      String type = TYPES.get(file.toString().substring(file.toString().lastIndexOf('.') + 1));
      if (type != null) {
        exchange.getResponseHeaders().set("Content-Type", type);
      }
      byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : NOTHING;
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
