package org.markwell.inspect.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** One page in the browser: its size and colours, what it shows, what it asks of the network. */
public final class Tab implements AutoCloseable {
  private final Wire wire;
  private final Duration patience;
  private boolean scripted = true;

  Tab(Wire wire, Duration patience) {
    this.wire = wire;
    this.patience = patience;
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      wire.send(domain + ".enable", Map.of());
    }
    wire.send("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
  }

  /** A window of so many CSS pixels; below 600 it is a touch screen. */
  public Tab size(int width, int height) {
    wire.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    wire.send("Emulation.setTouchEmulationEnabled", Map.of("enabled", width < 600));
    return this;
  }

  /** The reader's device prefers {@code light} or {@code dark}. */
  public Tab colours(String scheme) {
    return media("", "prefers-color-scheme", scheme);
  }

  /** A medium such as {@code print}, and one preference; either may be empty. */
  public Tab media(String medium, String feature, String value) {
    List<Map<String, String>> features =
        feature.isEmpty() ? List.of() : List.of(Map.of("name", feature, "value", value));
    wire.send("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
    return this;
  }

  public Tab scripts(boolean allowed) {
    scripted = allowed;
    wire.send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    return this;
  }

  public Tab offline(boolean offline) {
    wire.send(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    return this;
  }

  /** A script that runs in every page that is opened from now on, before any of its own. */
  public Tab before(String script) {
    wire.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    return this;
  }

  /** Goes to an address and waits until everything of the page is loaded. */
  public Tab open(String address) {
    wire.forget();
    JsonNode answer = wire.send("Page.navigate", Map.of("url", address));
    if (answer.has("errorText")) {
      throw new BrowserException(address + ": " + answer.get("errorText").asString());
    }
    // Another part of the same page: nothing is loaded.
    if (answer.has("loaderId")) {
      String loader = answer.get("loaderId").asString();
      wire.await(
          "Page.lifecycleEvent",
          event ->
              event.get("name").asString().equals("load")
                  && event.get("loaderId").asString().equals(loader));
    }
    return this;
  }

  /** The value of an expression as JSON; a promise is waited for. Throws what the page throws. */
  public JsonNode eval(String expression) {
    JsonNode answer =
        wire.send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new BrowserException(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  public String text(String expression) {
    return eval(expression).asString();
  }

  /** Waits until an expression holds, looking again whenever the page draws. */
  public Tab until(String expression) {
    eval(
        "new Promise((yes, no) => { const end = performance.now() + "
            + patience.toMillis()
            + "; const look = () => { if ("
            + expression
            + ") yes(true); else if (performance.now() > end) no(new Error('never: ' + "
            + quote(expression)
            + ")); else requestAnimationFrame(look); }; look(); })");
    return this;
  }

  /** Waits until a press or a click has led to an address that ends so, and all of it is loaded. */
  public Tab arrive(String ending) {
    String there =
        "document.readyState === 'complete' && location.href.endsWith(" + quote(ending) + ")";
    CompletableFuture<Boolean> late = new CompletableFuture<>();
    late.completeOnTimeout(true, patience.toMillis(), TimeUnit.MILLISECONDS);
    while (!late.isDone()) {
      try {
        if (eval(there).asBoolean()) {
          return this;
        }
      } catch (BrowserException onTheWay) {
        // Between two pages there is nobody to answer.
      }
    }
    throw new BrowserException("never arrived at " + ending);
  }

  /** Presses a key by its name, such as {@code Tab}, {@code Enter}, {@code ArrowDown}. */
  public Tab press(String key, Modifier... modifiers) {
    int held = 0;
    for (Modifier modifier : modifiers) {
      held |= modifier.bit;
    }
    int code =
        switch (key) {
          case "Backspace" -> 8;
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case " " -> 32;
          case "End" -> 35;
          case "Home" -> 36;
          case "ArrowLeft" -> 37;
          case "ArrowUp" -> 38;
          case "ArrowRight" -> 39;
          case "ArrowDown" -> 40;
          case "Delete" -> 46;
          default -> key.codePointAt(0);
        };
    String typed = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    wire.send(
        "Input.dispatchKeyEvent",
        Map.of(
            "type", typed.isEmpty() ? "rawKeyDown" : "keyDown",
            "key", key,
            "code", key,
            "text", typed,
            "windowsVirtualKeyCode", code,
            "modifiers", held));
    wire.send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code, "modifiers", held));
    return this;
  }

  /** A key held while another is pressed. */
  public enum Modifier {
    ALT(1),
    CONTROL(2),
    SHIFT(8);

    private final int bit;

    Modifier(int bit) {
      this.bit = bit;
    }
  }

  /** Types a text, key by key. */
  public Tab type(String text) {
    text.codePoints().forEach(point -> press(Character.toString(point)));
    return this;
  }

  /** Taps or clicks the middle of the first element that a selector finds. */
  public Tab click(String selector) {
    JsonNode at =
        // Once it stands still: what comes in above it moves it.
        eval(
            "(async () => { let last = ''; while (true) { const e = document.querySelector("
                + quote(selector)
                + "); e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = e.getBoundingClientRect();"
                + " const at = [r.x + r.width / 2, r.y + r.height / 2];"
                + " if (last === at.join() || !"
                + scripted
                + ") return at;"
                + " last = at.join(); await new Promise(requestAnimationFrame); } })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      wire.send(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              at.get(0).asDouble(),
              "y",
              at.get(1).asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
    return this;
  }

  /**
   * The addresses asked for since the page was opened, in order; what a style holds itself is none.
   */
  public List<String> requests() {
    return wire.events("Network.requestWillBeSent").stream()
        .map(it -> it.get("params").get("request").get("url").asString())
        .filter(it -> !it.startsWith("data:"))
        .toList();
  }

  /** The addresses that could not be had since the page was opened, each with why. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (JsonNode event : wire.events("Network.responseReceived")) {
      JsonNode response = event.get("params").get("response");
      if (response.get("status").asInt() >= 400) {
        failures.add(response.get("status").asInt() + " " + response.get("url").asString());
      }
    }
    wire.events("Network.loadingFailed")
        .forEach(it -> failures.add(it.get("params").get("errorText").asString() + " " + it));
    return failures;
  }

  /** What the page wrote to the console as an error, and what it threw. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    wire.events("Runtime.exceptionThrown").forEach(it -> faults.add(it.get("params").toString()));
    wire.events("Log.entryAdded").stream()
        .map(it -> it.get("params").get("entry"))
        .filter(it -> it.get("level").asString().equals("error"))
        .forEach(it -> faults.add(it.toString()));
    return faults;
  }

  /** The page from top to bottom as a PNG file. */
  public void screenshot(Path file) {
    JsonNode answer =
        wire.send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    write(file, answer.get("data").asString());
  }

  /** The page as the browser prints it. */
  public void print(Path file) {
    JsonNode answer = wire.send("Page.printToPDF", Map.of("preferCSSPageSize", true));
    write(file, answer.get("data").asString());
  }

  private static void write(Path file, String base64) {
    try {
      Files.write(file, Base64.getDecoder().decode(base64));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as a JavaScript string. */
  public static String quote(String text) {
    return new tools.jackson.databind.ObjectMapper().writeValueAsString(text);
  }

  @Override
  public void close() {
    try {
      wire.send("Page.close", Map.of());
    } catch (BrowserException gone) {
      // It went before it answered.
    }
    wire.close();
  }
}
