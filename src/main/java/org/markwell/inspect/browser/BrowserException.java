package org.markwell.inspect.browser;

/** A browser that does not start, does not answer, or can't show a page. */
public final class BrowserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BrowserException(String message) {
    super(message);
  }

  public BrowserException(String message, Throwable cause) {
    super(message, cause);
  }
}
