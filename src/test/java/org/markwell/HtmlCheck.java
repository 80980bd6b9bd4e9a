package org.markwell;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, without a network. */
public final class HtmlCheck {
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
  private final List<String> errors = new ArrayList<>();

  public HtmlCheck() {
    ErrorHandler handler =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {}

          @Override
          public void error(SAXParseException e) {
            errors.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        };
    deep(
        () -> {
          validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", handler);
          validator.setUpValidatorAndParsers(handler, false, false);
          return null;
        });
  }

  /** On a stack that is large enough for the schema, which is walked part within part. */
  private static void deep(Callable<?> work) {
    FutureTask<?> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "html", 64L << 20);
    thread.start();
    try {
      task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the checker has against a whole page. */
  public List<String> errors(String html) {
    errors.clear();
    InputSource input = new InputSource(new StringReader(html));
    input.setEncoding("UTF-8");
    deep(
        () -> {
          try {
            validator.checkHtmlInputSource(input);
          } catch (IOException | SAXException e) {
            errors.add(e.toString());
          }
          return null;
        });
    return List.copyOf(errors);
  }
}
