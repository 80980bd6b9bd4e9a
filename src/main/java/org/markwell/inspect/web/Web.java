package org.markwell.inspect.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Who is asked for pages. */
@FunctionalInterface
public interface Web {
  /** Whether a page itself is asked for, or only whether it is there. */
  enum Method {
    HEAD,
    GET
  }

  /**
   * What a server says.
   *
   * @param location where it sends those who ask, as written
   * @param retryAfter when to ask again, as written: seconds, or a date
   */
  record Answer(int status, Optional<String> location, Optional<String> retryAfter) {}

  /**
   * Asks once, following nothing and reading no more than the head of the answer.
   *
   * @throws java.net.MalformedURLException if nobody can be asked for such an address
   * @throws IOException if there is no answer
   */
  Answer ask(Method method, URI address) throws IOException, InterruptedException;
}
