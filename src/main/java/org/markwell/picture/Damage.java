package org.markwell.picture;

import java.io.IOException;

/** A file is not built as its kind demands. */
final class Damage extends IOException {
  private static final long serialVersionUID = 1;

  private final String what;

  Damage(String what) {
    super(what);
    this.what = what;
  }

  String what() {
    return what;
  }
}
