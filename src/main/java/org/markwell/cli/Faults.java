package org.markwell.cli;

import java.util.List;

/** What is said of what should not have happened, so that it can be helped. */
final class Faults {
  /** No fault needs more of the way to it; a stack that is full has thousands, all alike. */
  private static final int FRAMES = 40;

  private final Terminal terminal;

  Faults(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Says what is wrong, and returns the exit code. */
  int tell(Throwable fault) {
    // It may have happened in a thread that worked for this one.
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof OutOfMemoryError) {
        return outOfMemory();
      } else if (each instanceof Ending.EndedException) {
        return Main.FAULT;
      }
    }
    terminal.err().println("markwell: this should not have happened, and is not your fault.");
    terminal.err().println("Please report it with the lines below.");
    List<StackTraceElement> frames = List.of(fault.getStackTrace());
    fault.setStackTrace(
        frames.subList(0, Math.min(FRAMES, frames.size())).toArray(StackTraceElement[]::new));
    fault.printStackTrace(terminal.err());
    return Main.FAULT;
  }

  private int outOfMemory() {
    terminal
        .err()
        .println(
            "markwell: there is not enough memory for this guide: Java may use "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB here.\nGive it more, such as JAVA_OPTS=-Xmx2g for the command, or java -Xmx2g"
                + " -jar markwell.jar. What was built before is as it was.");
    return Main.FAULT;
  }
}
