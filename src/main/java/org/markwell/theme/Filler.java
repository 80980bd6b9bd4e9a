package org.markwell.theme;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Fills templates within bounds. Each is filled on a thread of the filler's own while the caller
 * waits: one that can't be stopped is left behind, and is no reason to keep the program alive.
 */
final class Filler {
  private static final Duration HURRY = Duration.ofSeconds(2);

  private final Duration patience;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), Filler::thread);
  private final ReadWriteLock room = new ReentrantReadWriteLock();

  /** Templates that went beyond a bound once: they are not tried again for every page. */
  private final Map<String, Unending> given = new ConcurrentHashMap<>();

  private volatile boolean late;

  /**
   * @param patience how long one template may take
   */
  Filler(Duration patience) {
    this.patience = patience;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "template");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * A page.
   *
   * @throws Unending if it goes beyond a bound, or another page of this template did
   */
  FilledPage fill(Template template, Record view) throws TemplateException, IOException, Unending {
    Unending before = given.get(template.getName());
    if (before != null) {
      throw before;
    }
    try {
      try {
        return beside(template, view);
      } catch (OutOfMemoryError e) {
        // Another page may have taken the memory.
        return alone(template, view);
      }
    } catch (Unending e) {
      given.putIfAbsent(template.getName(), e);
      throw e;
    }
  }

  private FilledPage beside(Template template, Record view)
      throws TemplateException, IOException, Unending {
    room.readLock().lock();
    try {
      return page(new Filling(template, view));
    } finally {
      room.readLock().unlock();
    }
  }

  private FilledPage alone(Template template, Record view)
      throws TemplateException, IOException, Unending {
    Filling filling = new Filling(template, view);
    room.writeLock().lock();
    try {
      return page(filling);
    } catch (OutOfMemoryError e) {
      throw new Unending(filling.place(), "it needs more memory than there is");
    } finally {
      room.writeLock().unlock();
    }
  }

  private FilledPage page(Filling filling) throws TemplateException, IOException, Unending {
    Duration left = late ? hurry() : patience;
    Future<FilledPage> page = threads.submit(filling::page);
    try {
      return page.get(left.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      late = true;
      Unending end =
          new Unending(
              filling.place(),
              "it was not done after " + left.toSeconds() + " seconds; does a loop never end?");
      leave(filling, page);
      throw end;
    } catch (InterruptedException e) {
      leave(filling, page);
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw fault(filling, e.getCause());
    }
  }

  private static void leave(Filling filling, Future<FilledPage> page) {
    filling.stop();
    page.cancel(true);
  }

  /** Where one template has no end, others are likely to have none: all must be told in time. */
  private Duration hurry() {
    Duration tenth = patience.dividedBy(10);
    Duration least = patience.compareTo(HURRY) < 0 ? patience : HURRY;
    return tenth.compareTo(least) < 0 ? least : tenth;
  }

  private static Unending fault(Filling filling, @Nullable Throwable cause)
      throws TemplateException, IOException, Unending {
    if (cause instanceof StackOverflowError) {
      throw new Unending(filling.place(), "it calls itself without an end");
    } else if (cause instanceof FilledPage.Full full) {
      throw new Unending(filling.place(), Objects.requireNonNull(full.getMessage()));
    } else if (cause instanceof TemplateException fault) {
      throw fault;
    } else if (cause instanceof IOException fault) {
      throw fault;
    } else if (cause instanceof RuntimeException fault) {
      throw fault;
    } else if (cause instanceof Error fault) {
      throw fault;
    }
    throw new IllegalStateException(cause);
  }
}
