package org.markwell.inspect.web;

import java.time.Duration;
import java.time.Instant;

/** What the time is, and how to let some of it pass. */
public interface Pace {
  Instant now();

  void pause(Duration time) throws InterruptedException;
}
