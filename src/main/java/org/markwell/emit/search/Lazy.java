package org.markwell.emit.search;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made once, when it is first asked for, by whichever thread asks. */
final class Lazy<T> implements Supplier<T> {
  private @Nullable Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T value = made;
    if (value == null) {
      if (maker == null) {
        throw new IllegalStateException("asked for while it is made");
      }
      value = maker.get();
      made = value;
      // What it was made of may go.
      maker = null;
    }
    return value;
  }
}
