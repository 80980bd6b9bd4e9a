package org.markwell.theme;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One template being filled: it knows where it is, and can be told to stop. */
final class Filling implements TemplateProcessingTracer {
  private final Template template;
  private final Record view;
  private volatile @Nullable TracedElement at;
  private volatile boolean stopped;

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

  String text() throws TemplateException, IOException {
    Page page = new Page();
    Environment environment = template.createProcessingEnvironment(view, page);
    environment.setTemplateProcessingTracer(this);
    environment.process();
    return page.toString();
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
  }

  @Override
  public void exitElement(Environment environment, TracedElement element) {}
}
