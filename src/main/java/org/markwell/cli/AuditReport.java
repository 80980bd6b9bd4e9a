package org.markwell.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.markwell.inspect.Audit;
import org.markwell.inspect.Look;

/** What an audit found, for people: a table of pages and looks, then each place. */
final class AuditReport {
  private static final int KIND = 32;
  private static final int LOOK = 12;

  private final Terminal terminal;

  AuditReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Audit audit) {
    PrintStream out = terminal.out();
    StringBuilder head = new StringBuilder(cell("kind of page", KIND));
    Look.ALL.forEach(it -> head.append(right(it.scheme() + " " + it.width())));
    out.println(head.append("  page"));
    for (Map.Entry<String, List<String>> kind : audit.sample().pages().entrySet()) {
      for (String page : kind.getValue()) {
        StringBuilder line = new StringBuilder(cell(Terminal.plain(kind.getKey()), KIND));
        for (Look look : Look.ALL) {
          int count = audit.count(page, look);
          String number = right(Integer.toString(count));
          line.append(count > 0 ? terminal.paint(number, "1;31") : number);
        }
        out.println(line.append("  ").append(Terminal.plain(page)));
      }
    }
    audit.findings().forEach(it -> out.println("\n" + text(it)));
    out.println(summary(audit));
  }

  private static String text(Audit.Finding finding) {
    StringBuilder text = new StringBuilder(finding.page()).append(": ").append(finding.help());
    text.append(" [").append(finding.rule());
    text.append(finding.impact().isEmpty() ? "" : ", " + finding.impact()).append("]\n  ");
    text.append(finding.spot().selector()).append("\n  ");
    text.append(
        finding.looks().size() == Look.ALL.size()
            ? "in every look"
            : String.join("; ", finding.looks().stream().map(Look::toString).toList()));
    for (String line : finding.spot().summary().split("\n")) {
      text.append("\n  ").append(line);
    }
    String[] lines = text.toString().split("\n");
    return String.join("\n", List.of(lines).stream().map(Terminal::plain).toList());
  }

  private static String summary(Audit audit) {
    int sound = audit.applied() - audit.broken().size();
    return String.format(
        Locale.ROOT,
        "%n%d of %d automated checks found no violation on %d pages (axe-core %s, %s).%s%nAutomated"
            + " checks find some kinds of barriers only.",
        sound,
        audit.applied(),
        audit.sample().size(),
        audit.axe(),
        audit.browser(),
        audit.undecided() == 0
            ? ""
            : " For " + audit.undecided() + " of these, a person has to look.");
  }

  private static String cell(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }

  private static String right(String text) {
    return String.format(Locale.ROOT, "%" + LOOK + "s", text);
  }
}
