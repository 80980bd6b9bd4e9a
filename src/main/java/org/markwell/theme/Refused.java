package org.markwell.theme;

import java.io.IOException;
import java.util.List;

/** A template that was read, but holds what no template may use. */
final class Refused extends IOException {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final transient List<Fault> faults;

  Refused(String template, List<Fault> faults) {
    super(faults.get(0).message());
    this.template = template;
    this.faults = faults;
  }

  String template() {
    return template;
  }

  List<Fault> faults() {
    return faults;
  }
}
