package org.markwell.markdown.html;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonmark.node.SourceSpan;
import org.markwell.markdown.fence.AudienceWord;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Prose.Link;
import org.markwell.model.Prose.LinkKind;
import org.markwell.model.Text;

/**
 * Says what of some raw HTML will not reach the page; {@link Sanitiser} is what keeps it out.
 *
 * @param links is given the addresses, with where they stand
 */
public record RawHtmlReport(Text source, List<Link> links, Consumer<Problem> problems) {

  /** Reports on one node's HTML, whose lines stand at the spans. */
  public void on(String html, List<SourceSpan> spans) {
    Lines lines = new Lines(html, spans);
    for (RawHtml.Token token : RawHtml.tokens(html)) {
      if (token.name().isEmpty() || token.end()) {
        continue;
      }
      int start = lines.offset(token.start());
      int end = Math.max(start + 1, lines.offset(Math.max(token.start(), token.stop() - 1)) + 1);
      if (namesAudience(token)) {
        problems.accept(
            source.problem(
                Code.NEAR_FENCE,
                start,
                end,
                "HTML can't keep a passage for an audience",
                "put it between \"::: assessor\" and \":::\""));
      } else if (!Sanitiser.allows(token.name())) {
        report(start, end, "\"<" + token.name() + ">\" was left out of the page");
      }
      for (Map.Entry<String, String> each : token.attributes().entrySet()) {
        boolean allowed = RawHtml.allows(token.name(), each.getKey());
        if (Sanitiser.allows(token.name()) && !allowed) {
          report(start, end, "the attribute \"" + each.getKey() + "\" was left out of the page");
        } else if (each.getKey().equals("class")
            && !RawHtml.classes(each.getValue()).equals(each.getValue())) {
          report(start, end, "of the classes \"" + each.getValue() + "\" not all can be kept");
        } else if (isAddress(each.getKey()) && allowed && !Addresses.safe(each.getValue())) {
          report(start, end, "the address in \"" + each.getKey() + "\" was left out of the page");
        } else if (isPictureElsewhere(token, each.getKey(), each.getValue())) {
          problems.accept(Addresses.elsewhere(source, start, end, each.getValue()));
          links.add(new Link(LinkKind.PAGE, each.getValue(), "", start, end));
        } else if (isAddress(each.getKey())) {
          LinkKind kind = each.getKey().equals("src") ? LinkKind.IMAGE : LinkKind.PAGE;
          links.add(new Link(kind, each.getValue(), "", start, end));
        }
      }
    }
  }

  /** An element, class or the like that names an audience was meant to hide what it holds. */
  private static boolean namesAudience(RawHtml.Token token) {
    if (named(token.name())) {
      return true;
    }
    for (Map.Entry<String, String> each : token.attributes().entrySet()) {
      String key = each.getKey();
      if (named(key)
          || ((key.equals("class")
                  || key.equals("audience")
                  || key.equals("role")
                  || key.startsWith("data-"))
              && named(each.getValue()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(String words) {
    return Stream.of(words.split("[^\\p{L}\\p{M}\\p{Cf}]+"))
        .anyMatch(word -> AudienceWord.of(word).isPresent());
  }

  private static boolean isPictureElsewhere(RawHtml.Token token, String key, String value) {
    return token.name().equals("img") && key.equals("src") && Addresses.isElsewhere(value);
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

  /** Finds where the characters of a node stand in the source; asked in their order. */
  private static final class Lines {
    private final String html;
    private final List<SourceSpan> spans;
    private int line;
    private int lineStart;
    private int lineEnd;

    Lines(String html, List<SourceSpan> spans) {
      this.html = html;
      this.spans = spans;
      this.lineEnd = html.indexOf('\n');
    }

    /** The offset in the source of a character of the node, whose lines may be indented there. */
    int offset(int index) {
      if (spans.isEmpty()) {
        return 0;
      }
      while (lineEnd < index && lineEnd >= 0) {
        line++;
        lineStart = lineEnd + 1;
        lineEnd = html.indexOf('\n', lineStart);
      }
      SourceSpan span = spans.get(Math.min(line, spans.size() - 1));
      return span.getInputIndex()
          + Math.min(Math.max(0, index - lineStart), Math.max(0, span.getLength() - 1));
    }
  }
}
