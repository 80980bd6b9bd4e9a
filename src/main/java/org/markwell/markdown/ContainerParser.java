package org.markwell.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads {@code ::: name title}, blocks, {@code :::}. */
final class ContainerParser extends AbstractBlockParser {
  private final Container container;

  private ContainerParser(Container container) {
    this.container = container;
  }

  @Override
  public Block getBlock() {
    return container;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return !container.name.isEmpty();
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (container.name.isEmpty()) {
      return BlockContinue.none();
    }
    if (isClosing(state) && closes(state)) {
      container.closed = true;
      SourceSpan line = state.getLine().getSourceSpan();
      container.closing = line == null ? -1 : line.getInputIndex();
      container.closingFence = rest(state).length();
      return BlockContinue.finished();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  private static boolean isClosing(ParserState state) {
    if (state.getIndent() >= 4) {
      return false;
    }
    String rest = rest(state);
    return rest.startsWith(":::") && rest.chars().allMatch(c -> c == ':');
  }

  /** Whether a closing line is meant for this container, not for one inside or for a code block. */
  private boolean closes(ParserState state) {
    Deque<Node> path = new ArrayDeque<>();
    Node tip = state.getActiveBlockParser().getBlock();
    while (tip != null && tip != container) {
      path.push(tip);
      tip = tip.getParent();
    }
    container.closedDeeper = false;
    for (Node node : path) {
      container.closedDeeper |= node instanceof ListItem && state.getIndent() >= 2;
      if (node instanceof BlockQuote || (node instanceof ListItem && state.getIndent() < 2)) {
        return true;
      }
      if (node instanceof FencedCodeBlock || node instanceof Container) {
        return false;
      }
    }
    return true;
  }

  private static String rest(ParserState state) {
    CharSequence line = state.getLine().getContent();
    return line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString().strip();
  }

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence whole = state.getLine().getContent();
      int first = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || first == whole.length() || whole.charAt(first) != ':') {
        return BlockStart.none();
      }
      String line = rest(state);
      if (!line.startsWith(":::")) {
        return BlockStart.none();
      }
      int fence = 3;
      while (fence < line.length() && line.charAt(fence) == ':') {
        fence++;
      }
      String words = line.substring(fence).strip();
      int space = 0;
      while (space < words.length() && !Character.isWhitespace(words.charAt(space))) {
        space++;
      }
      String name = words.substring(0, space);
      Container container = new Container(name, words.substring(space).strip(), fence);
      return BlockStart.of(new ContainerParser(container)).atIndex(whole.length());
    }
  }
}
