package org.markwell.inspect.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
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
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
  private final Lock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private final Duration patience;

  /**
   * @param patience how long to wait for anything
   * @throws BrowserException if nobody is there
   */
  Wire(HttpClient http, URI address, Duration patience) {
    this.patience = patience;
    this.socket = wait(http.newWebSocketBuilder().buildAsync(address, this), "connecting");
  }

  /** Sends a command and waits for its result. */
  JsonNode send(String method, Map<String, ?> parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(number, answer);
    String text =
        JSON.writeValueAsString(Map.of("id", number, "method", method, "params", parameters));
    synchronized (socket) {
      wait(socket.sendText(text, true), method);
    }
    JsonNode told = wait(answer, method);
    if (told.has("error")) {
      throw new BrowserException(method + ": " + told.get("error"));
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
    long left = patience.toNanos();
    lock.lock();
    try {
      while (true) {
        for (JsonNode event : events) {
          if (event.get("method").asString().equals(method) && fits.test(event.get("params"))) {
            return event.get("params");
          }
        }
        if (left <= 0) {
          throw new BrowserException(
              "nothing came of it within " + patience.toSeconds() + " s: " + method);
        }
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      throw Browser.interrupted(e);
    } finally {
      lock.unlock();
    }
  }

  private <T> T wait(CompletableFuture<T> answer, String method) {
    try {
      // Longer than a page waits by itself, for it knows what for.
      return answer.get(patience.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw Browser.interrupted(e);
    } catch (ExecutionException e) {
      throw new BrowserException(method + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new BrowserException(
          "no answer within " + patience.multipliedBy(2).toSeconds() + " s: " + method, e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
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
        lock.lock();
        try {
          events.add(told);
          news.signalAll();
        } finally {
          lock.unlock();
        }
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    fail(new BrowserException("the page is closed: " + reason));
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
