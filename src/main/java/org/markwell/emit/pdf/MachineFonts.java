package org.markwell.emit.pdf;

import java.util.Arrays;

/**
 * The fonts of the machine, which Java asks for as soon as a drawing has words in it, whatever
 * fonts those are set in. A server may have none, or no library to find them with.
 */
final class MachineFonts {
  private MachineFonts() {}

  /**
   * Whether a fault comes from where Java looks for fonts: it throws errors of several kinds there.
   */
  static boolean areMissing(Throwable fault) {
    return String.valueOf(fault.getMessage()).contains("sun.font.")
        || Arrays.stream(fault.getStackTrace())
            .map(StackTraceElement::getClassName)
            .anyMatch(it -> it.startsWith("sun.font.") || it.startsWith("sun.awt.Font"));
  }
}
