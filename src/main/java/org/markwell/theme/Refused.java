package org.markwell.theme;

import java.io.IOException;
import java.util.List;

/** A template that was read, but holds what no template may use. */
final class Refused extends IOException {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final transient List<TemplateFault> faults;

  Refused(String template, List<TemplateFault> faults) {
    super(faults.get(0).message());
    this.template = template;
    this.faults = faults;
  }

  String template() {
    return template;
  }

  List<TemplateFault> faults() {
    return faults;
  }
}
