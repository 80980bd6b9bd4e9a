package org.markwell.inspect.web;

import static java.util.Comparator.naturalOrder;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Problem;

/**
 * Asks for every page of others that a guide links to, once, and gently: few at a time, of one host
 * two at most with a pause between, and not again for a week what was there.
 */
public final class WebCheck {
  private static final int AT_ONCE = 16;
  private static final int OF_ONE_HOST = 2;
  private static final Duration BETWEEN = Duration.ofMillis(500);

  /** After so many pages in a row without any answer the rest of a host is not asked for. */
  private static final int SILENT = 3;

  /** So many hosts that say nothing, and none that answers, mean that there is no network. */
  private static final int HOSTS = 20;

  /**
   * @param pages still to be asked for
   * @param silent how many of them in a row were asked for in vain
   */
  private record Host(String name, Queue<String> pages, AtomicInteger silent) {
    Host(String name) {
      this(name, new ConcurrentLinkedQueue<>(), new AtomicInteger());
    }
  }

  private final Visit visit;
  private final Pace pace;
  private final GoodAnswers known;
  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Set<String> silentHosts = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answered = new AtomicInteger();

  /**
   * @param memory the file that remembers what was there; nothing to remember nothing
   */
  public WebCheck(Web web, Door door, Pace pace, Optional<Path> memory) {
    this.visit = new Visit(web, door, pace);
    this.pace = pace;
    this.known = GoodAnswers.of(memory, pace.now());
  }

  /** Asks for all pages again, also those that were there lately. */
  public WebCheck afresh() {
    known.forget();
    return this;
  }

  /** What is wrong with each link, sorted. */
  public List<Problem> check(Collection<WebLink> links) throws InterruptedException {
    Map<String, Host> hosts = new TreeMap<>();
    boolean rememberedSome = false;
    for (String url : new TreeSet<>(links.stream().map(WebLink::page).toList())) {
      Optional<URI> uri = Visit.uri(url);
      Optional<Outcome> before = known.of(url);
      if (before.isPresent()) {
        outcomes.put(url, before.get());
        rememberedSome = true;
      } else if (uri.isEmpty()) {
        outcomes.put(url, Visit.NO_ADDRESS);
      } else {
        hosts.computeIfAbsent(uri.get().getHost(), Host::new).pages().add(url);
      }
    }
    ask(hosts.values());
    if (answered.get() > 0) {
      // Some may have been left because the first hosts said nothing.
      ask(hosts.values());
    }
    known.save();
    // Where all that answers is remembered, only dead hosts are left to ask: they have to be named.
    if (answered.get() == 0 && silentHosts.size() > 1 && (seemsOffline() || !rememberedSome)) {
      return List.of(
          Problem.of(
              Code.WEB_LINK,
              links.stream().map(it -> it.text().position()).min(naturalOrder()).orElseThrow(),
              "no host on the web answered, so no link was looked at",
              "connect to the network, and try again"));
    }
    return links.stream().flatMap(it -> problem(it).stream()).sorted().distinct().toList();
  }

  private void ask(Collection<Host> hosts) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> lanes = new ArrayList<>();
      for (int lane = 0; lane < OF_ONE_HOST; lane++) {
        hosts.forEach(host -> lanes.add(threads.submit(() -> lane(host))));
      }
      for (Future<?> each : lanes) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** One of those who ask a host, one page after the other. */
  private @Nullable Void lane(Host host) throws InterruptedException {
    boolean isFirst = true;
    while (!seemsOffline()) {
      String url = host.pages().poll();
      if (url == null) {
        break;
      }
      if (host.silent().get() >= SILENT) {
        outcomes.put(url, new Outcome.Silent("was not asked for: its host does not answer"));
        continue;
      }
      if (!isFirst) {
        pace.pause(BETWEEN);
      }
      isFirst = false;
      Outcome outcome = visit.of(Visit.uri(url).orElseThrow());
      outcomes.put(url, outcome);
      known.note(url, outcome);
      if (outcome instanceof Outcome.Silent) {
        host.silent().incrementAndGet();
        silentHosts.add(host.name());
      } else {
        host.silent().set(0);
        answered.addAndGet(outcome instanceof Outcome.Shut ? 0 : 1);
      }
    }
    return null;
  }

  private boolean seemsOffline() {
    return answered.get() == 0 && silentHosts.size() >= HOSTS;
  }

  private Optional<Problem> problem(WebLink link) {
    Outcome outcome = outcomes.get(link.page());
    String shown = "\"" + link.url() + "\" ";
    if (outcome instanceof Outcome.Bad bad) {
      return Optional.of(link.problem(Code.WEB_LINK, shown + bad.why(), bad.hint()));
    }
    if (outcome instanceof Outcome.Silent silent) {
      return Optional.of(
          link.problem(
              Code.WEB_LINK, shown + silent.why(), "try again later, or look at it in a browser"));
    }
    if (outcome instanceof Outcome.Shut) {
      return Optional.of(
          link.problem(
              Code.WEB_LINK,
              shown + "leads to a host that only some can reach",
              "such hosts are not asked; write an address that every reader can reach"));
    }
    if (outcome instanceof Outcome.Moved moved) {
      return Optional.of(
          link.problem(
              Code.WEB_MOVED,
              shown + "has moved for good",
              "write its new address: " + moved.to() + link.url().substring(link.page().length())));
    }
    return Optional.empty();
  }
}
