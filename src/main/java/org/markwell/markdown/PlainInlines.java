package org.markwell.markdown;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Puts a single line of plain words into its block as the one text that it is. Most headings, items
 * and cells are such; commonmark's own parser, which reads all else, prepares for much more.
 */
final class PlainInlines implements InlineParser {
  private final InlineParserContext context;
  private @Nullable InlineParser full;

  PlainInlines(InlineParserContext context) {
    this.context = context;
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    if (lines.getLines().size() == 1) {
      String line = lines.getContent();
      if (PlainText.looks(line) == PlainText.Looks.WORDS) {
        Text text = new Text(line);
        text.setSourceSpans(lines.getSourceSpans());
        block.appendChild(text);
        return;
      }
    }
    if (full == null) {
      full = new InlineParserImpl(context);
    }
    full.parse(lines, block);
  }
}
