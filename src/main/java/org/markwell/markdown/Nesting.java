package org.markwell.markdown;

import java.util.function.Consumer;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/**
 * How deep quotes, lists, containers and emphasis lie in one another. What the parser finds deeper
 * it takes for text, fences of assessors' passages too: so that is an error, never a page.
 */
final class Nesting {
  /** As many blocks, and as many pieces of marked text, may lie in one another. */
  static final int DEEPEST = 60;

  /** How many brackets may be open: a parser that looks back at each would never end. */
  static final int BRACKETS = 1_000;

  private Nesting() {}

  /** Whether a text can be parsed; where brackets lie too deep in one another, that is reported. */
  static boolean isParsable(String text, Text source, Consumer<Problem> problems) {
    if (brackets(text) <= BRACKETS) {
      return true;
    }
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open++;
      } else if (c == ']') {
        open = Math.max(0, open - 1);
      } else if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        open = 0;
      }
      if (open > BRACKETS) {
        problems.accept(
            source.problem(
                Code.TOO_LARGE,
                i,
                i + 1,
                "more than " + BRACKETS + " square brackets are open here",
                "close them, or begin a new paragraph"));
        return false;
      }
    }
    return true;
  }

  /** How many opening ones there are; hardly ever too many. */
  private static int brackets(String text) {
    int count = 0;
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      count++;
    }
    return count;
  }

  /** Reports the first place where a document is as deep as it may be, or deeper. */
  static void check(Node document, Text source, Consumer<Problem> problems) {
    int blocks = 1;
    int marks = 0;
    Node node = document;
    while (node != null) {
      if (blocks >= DEEPEST || marks >= DEEPEST) {
        report(node, source, problems);
        return;
      }
      Node next = node.getFirstChild();
      if (next != null) {
        blocks += next instanceof Block ? 1 : 0;
        marks += next instanceof Block ? 0 : 1;
        node = next;
        continue;
      }
      while (node != null && node != document && node.getNext() == null) {
        blocks -= node instanceof Block ? 1 : 0;
        marks -= node instanceof Block ? 0 : 1;
        node = node.getParent();
      }
      node = node == null || node == document ? null : node.getNext();
    }
  }

  private static void report(Node deep, Text source, Consumer<Problem> problems) {
    Node placed = deep;
    while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
      placed = placed.getParent();
    }
    SourceSpan span =
        placed.getSourceSpans().isEmpty()
            ? SourceSpan.of(0, 0, 0, 1)
            : placed.getSourceSpans().get(0);
    int start = span.getInputIndex();
    problems.accept(
        source.problem(
            Code.TOO_LARGE,
            start,
            start + span.getLength(),
            "quotes, lists or marks lie more than " + (DEEPEST - 2) + " deep in one another here",
            "write it flatter; a row of signs that is meant as text needs a \\ before the first"));
  }
}
