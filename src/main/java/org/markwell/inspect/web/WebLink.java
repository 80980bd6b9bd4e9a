package org.markwell.inspect.web;

import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/**
 * A link to somebody else's page, and where it is written.
 *
 * @param url begins with {@code http://} or {@code https://}; percent-encoded
 * @param start offset in the text's value
 * @param end offset just past it
 */
public record WebLink(String url, Text text, int start, int end) {

  /** The page, whatever part of it is linked to. */
  String page() {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  Problem problem(Code code, String message, String hint) {
    return text.problem(code, start, end, message, hint);
  }
}
