package org.markwell.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One connection of the DevTools protocol: commands with their answers, and events as they come.
 */
final class Wire implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  Wire(HttpClient http, URI address) {
    socket = http.newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Sends a command and waits for its result. */
  JsonNode send(String method, Map<String, ?> parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(number, answer);
    String text =
        JSON.writeValueAsString(Map.of("id", number, "method", method, "params", parameters));
    synchronized (socket) {
      socket.sendText(text, true).join();
    }
    JsonNode told = await(answer, method);
    if (told.has("error")) {
      throw new IllegalStateException(method + ": " + told.get("error"));
    }
    return told.get("result");
  }

  /** The events since the last {@link #forget}. */
  List<JsonNode> events(String method) {
    return events.stream().filter(it -> it.get("method").asString().equals(method)).toList();
  }

  void forget() {
    events.clear();
  }

  /** Waits until an event has come that fits, counting from the last {@link #forget}. */
  JsonNode await(String method, Predicate<JsonNode> fits) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Browser.PATIENCE);
    synchronized (events) {
      while (true) {
        for (JsonNode event : events) {
          if (event.get("method").asString().equals(method) && fits.test(event.get("params"))) {
            return event.get("params");
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new IllegalStateException("no event " + method);
        }
        try {
          events.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private static JsonNode await(CompletableFuture<JsonNode> answer, String method) {
    try {
      // Longer than a page waits by itself, for it knows what for.
      return answer.get(2L * Browser.PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method, e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      JsonNode told = JSON.readTree(partial.toString());
      partial.setLength(0);
      if (told.has("id")) {
        CompletableFuture<JsonNode> answer = waiting.remove(told.get("id").asInt());
        if (answer != null) {
          answer.complete(told);
        }
      } else {
        synchronized (events) {
          events.add(told);
          events.notifyAll();
        }
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    fail(new IllegalStateException("the page is closed: " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    fail(error);
  }

  /** Nobody will answer any more. */
  private void fail(Throwable why) {
    waiting.values().forEach(it -> it.completeExceptionally(why));
  }

  void close() {
    socket.abort();
  }
}
