package org.markwell.markdown;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.node.SourceSpan;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Prose.Link;
import org.markwell.model.Prose.Target;
import org.markwell.model.Text;

/**
 * Says what of some raw HTML will not reach the page; {@link Sanitiser} is what keeps it out.
 *
 * @param links is given the addresses, with where they stand
 */
record RawHtmlReport(Text source, List<Link> links, Consumer<Problem> problems) {

  /** Reports on one node's HTML, whose lines stand at the spans. */
  void on(String html, List<SourceSpan> spans) {
    for (RawHtml.Token token : RawHtml.tokens(html)) {
      if (token.name().isEmpty() || token.end()) {
        continue;
      }
      int start = offset(html, spans, token.start());
      int end =
          Math.max(start + 1, offset(html, spans, Math.max(token.start(), token.stop() - 1)) + 1);
      if (!Sanitiser.allows(token.name())) {
        report(start, end, "\"<" + token.name() + ">\" was left out of the page");
      }
      for (Map.Entry<String, String> each : token.attributes().entrySet()) {
        boolean allowed = RawHtml.allows(token.name(), each.getKey());
        if (Sanitiser.allows(token.name()) && !allowed) {
          report(start, end, "the attribute \"" + each.getKey() + "\" was left out of the page");
        } else if (isAddress(each.getKey()) && allowed && !Addresses.safe(each.getValue())) {
          report(start, end, "the address in \"" + each.getKey() + "\" was left out of the page");
        } else if (isAddress(each.getKey())) {
          Target target = each.getKey().equals("src") ? Target.IMAGE : Target.PAGE;
          links.add(new Link(target, each.getValue(), "", start, end));
        }
      }
    }
  }

  private static boolean isAddress(String attribute) {
    return attribute.equals("href") || attribute.equals("src");
  }

  private void report(int start, int end, String message) {
    problems.accept(
        source.problem(
            Code.UNSAFE_HTML,
            start,
            end,
            message,
            "write it in Markdown, or with plain elements such as <abbr> and <sub>"));
  }

  /** The offset in the source of a character of the node, whose lines may be indented there. */
  private static int offset(String html, List<SourceSpan> spans, int index) {
    if (spans.isEmpty()) {
      return 0;
    }
    int line = 0;
    int lineStart = 0;
    for (int next = html.indexOf('\n');
        next >= 0 && next < index;
        next = html.indexOf('\n', next + 1)) {
      line++;
      lineStart = next + 1;
    }
    SourceSpan span = spans.get(Math.min(line, spans.size() - 1));
    return span.getInputIndex() + Math.min(index - lineStart, Math.max(0, span.getLength() - 1));
  }
}
