package org.markwell.theme;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One template being filled: it knows where it is, and can be told to stop. */
final class Filling implements TemplateProcessingTracer {
  /** After so many elements memory is looked at. */
  private static final int OFTEN = 64;

  private static final double SCARCE = 0.12;
  private static final double ENOUGH = 0.16;

  private final Template template;
  private final Record view;
  private volatile @Nullable TracedElement at;
  private volatile boolean stopped;
  private int elements;

  /** A place in a template, both numbers from 1. */
  record Place(String template, int line, int column) {}

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  Filling(Template template, Record view) {
    this.template = template;
    this.view = view;
  }

  FilledPage page() throws TemplateException, IOException {
    FilledPage page = new FilledPage();
    Environment environment = template.createProcessingEnvironment(view, page);
    environment.setTemplateProcessingTracer(this);
    page.isWrittenIn(environment);
    environment.process();
    return page;
  }

  /** It ends at the next element, in whatever thread it runs. */
  void stop() {
    stopped = true;
  }

  /** The element that is or was being filled, or the template's beginning. */
  Place place() {
    TracedElement element = at;
    return element == null
        ? new Place(template.getName(), 1, 1)
        : new Place(
            element.getTemplate().getName(), element.getBeginLine(), element.getBeginColumn());
  }

  @Override
  public void enterElement(Environment environment, TracedElement element) {
    at = element;
    if (stopped) {
      throw new Stopped();
    }
    if (++elements % OFTEN == 0 && headroom() < SCARCE) {
      makeRoom();
    }
  }

  /**
   * Ends before the last of the memory is gone, which other threads need to tell of it.
   *
   * @throws OutOfMemoryError if what is there is in use, whoever uses it
   */
  private static void makeRoom() {
    Runtime.getRuntime().gc();
    // With a little more than before, lest memory is tidied again and again.
    if (headroom() < ENOUGH) {
      throw new OutOfMemoryError("there is hardly any left");
    }
  }

  /** How much of the memory that there may be is free, in parts of all. */
  private static double headroom() {
    Runtime runtime = Runtime.getRuntime();
    double used = runtime.totalMemory() - runtime.freeMemory();
    return 1 - used / runtime.maxMemory();
  }

  @Override
  public void exitElement(Environment environment, TracedElement element) {}
}
