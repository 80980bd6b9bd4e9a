package org.markwell.markdown;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.markwell.markdown.fence.FenceMarks;
import org.markwell.markdown.fence.FenceMarks.Mark;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/**
 * Whatever looks like the fence of a passage for an audience, and was not read as one, is an error:
 * what it was meant to hide would be published. In a fenced code block it is code, which a note
 * says; in code within a line it is text.
 */
public final class NearFences {
  private static final String OPEN = "\"::: assessor\"";
  private static final String AS_TEXT = "; put it in backticks if it is meant as text";

  private final Text source;
  private final String text;
  private final Consumer<Problem> problems;
  private final Places places = new Places();

  private NearFences(Text source, Consumer<Problem> problems) {
    this.source = source;
    this.text = source.value();
    this.problems = problems;
  }

  /** Checks a text against what was read from it; nothing in the document is changed. */
  static void check(Text source, Node document, Consumer<Problem> problems) {
    List<Mark> marks = FenceMarks.in(source.value());
    if (!marks.isEmpty()) {
      NearFences it = new NearFences(source, problems);
      document.accept(it.places);
      marks.forEach(it::judge);
      it.places.containers.values().forEach(it::judgeClosing);
    }
  }

  /** Checks a value that is no Markdown, where nothing can hide a passage. */
  public static void inPlain(Text value, Consumer<Problem> problems) {
    for (Mark mark : FenceMarks.in(value.value())) {
      if (!mark.closes()) {
        problems.accept(
            value.problem(
                Code.NEAR_FENCE,
                mark.start(),
                mark.end(),
                "a passage for an audience can't stand here",
                "move it into the body, between " + OPEN + " and \":::\""));
      }
    }
  }

  private void judge(Mark mark) {
    if (within(places.code, mark.start()) || isContainer(mark) || isClosing(mark)) {
      return;
    }
    OptionalInt fenced = places.fencedAt(mark.start());
    if (fenced.orElse(0) > 0) {
      if (mark.first() && !mark.closes() && within(places.unclosed, mark.start())) {
        report(mark, "the code block above is never closed, and swallows this fence", "close it");
      } else if (mark.first() && !mark.closes()) {
        problems.accept(
            source.problem(
                Code.FENCE_IN_CODE,
                mark.start(),
                mark.end(),
                "this fence stands in a code block, so it is shown and hides nothing",
                "take it out of the code if it is meant to hide what follows"));
      }
    } else if (mark.closes()) {
      if (places.hides) {
        report(mark, "this line closes no passage", "write \":::\" at the left margin");
      }
    } else if (fenced.isPresent()) {
      report(mark, "this begins a code block, not a passage", "write " + OPEN + " instead");
    } else if (within(places.indented, mark.start())) {
      report(
          mark,
          "a fence that is indented this far is read as code",
          "begin its line with " + OPEN + "; put code between lines of three backticks");
    } else if (within(places.html, mark.start())) {
      boolean above = mark.first() && !text.startsWith("<", mark.start());
      report(
          mark,
          above ? "the HTML above swallows this fence" : "a fence can't stand in HTML",
          (above ? "put an empty line before it, and begin it with " : "write ")
              + OPEN
              + (above ? "" : " on a line of its own, after an empty line"));
    } else {
      String written = text.substring(mark.start(), mark.end()).strip();
      String shown = written.length() > 40 ? written.substring(0, 40) + "…" : written;
      report(
          mark,
          "\"" + shown.replace('\n', ' ') + "\" is not read as a fence",
          mark.audience().equals("assessor")
              ? "write " + OPEN + " on a line of its own, at the left margin" + AS_TEXT
              : "everyone sees what has no fence: take it out" + AS_TEXT);
    }
  }

  /** Where a passage may have ended before its author meant it to. */
  private void judgeClosing(Container container) {
    if (!container.name.equals("assessor") || container.closing < 0) {
      return;
    }
    String message;
    if (container.closedDeeper) {
      message = "this line stands in a list, but closes the passage around it";
    } else if (container.closingFence < container.fence) {
      message = "this line has fewer colons than the one it closes";
    } else {
      return;
    }
    int end = text.indexOf('\n', container.closing);
    problems.accept(
        source.problem(
            Code.NEAR_FENCE,
            container.closing,
            end < 0 ? text.length() : end,
            message,
            "write it like its opening line: "
                + ":".repeat(container.fence)
                + ", indented like it"));
  }

  private void report(Mark mark, String message, String hint) {
    problems.accept(source.problem(Code.NEAR_FENCE, mark.start(), mark.end(), message, hint));
  }

  /** Whether a container begins here: its name is known, or reported as unknown. */
  private boolean isContainer(Mark mark) {
    Map.Entry<Integer, Container> at = places.containers.floorEntry(mark.start());
    return at != null && text.substring(at.getKey(), mark.start()).isBlank();
  }

  private boolean isClosing(Mark mark) {
    Integer line = mark.closes() ? places.closings.floor(mark.start()) : null;
    if (line == null) {
      return false;
    }
    int end = text.indexOf('\n', line);
    return end < 0 || mark.start() < end;
  }

  private static boolean within(TreeMap<Integer, Integer> stretches, int offset) {
    Map.Entry<Integer, Integer> at = stretches.floorEntry(offset);
    return at != null && offset < at.getValue();
  }

  /** Where in the text stands what. */
  private static final class Places extends AbstractVisitor {
    final TreeMap<Integer, Integer> code = new TreeMap<>();
    final TreeMap<Integer, Integer> indented = new TreeMap<>();
    final TreeMap<Integer, Integer> unclosed = new TreeMap<>();
    final TreeMap<Integer, Integer> html = new TreeMap<>();
    final TreeMap<Integer, Container> containers = new TreeMap<>();
    final TreeSet<Integer> closings = new TreeSet<>();

    /** The lines of fenced code: where each begins, and its number in its block. */
    private final TreeMap<Integer, FencedLine> fenced = new TreeMap<>();

    /** Whether a passage is hidden from anybody. */
    boolean hides;

    private record FencedLine(int number, int end) {}

    @Override
    public void visit(org.commonmark.node.Code node) {
      note(code, node);
    }

    @Override
    public void visit(IndentedCodeBlock node) {
      note(indented, node);
    }

    @Override
    public void visit(HtmlBlock node) {
      note(html, node);
    }

    @Override
    public void visit(HtmlInline node) {
      note(html, node);
    }

    @Override
    public void visit(FencedCodeBlock node) {
      if (node.getClosingFenceLength() == null) {
        note(unclosed, node);
      }
      int number = 0;
      for (SourceSpan span : node.getSourceSpans()) {
        int end = span.getInputIndex() + span.getLength();
        fenced.put(span.getInputIndex(), new FencedLine(number++, end));
      }
    }

    @Override
    public void visit(CustomBlock node) {
      if (node instanceof Container container && !node.getSourceSpans().isEmpty()) {
        containers.put(node.getSourceSpans().get(0).getInputIndex(), container);
        hides |= container.name.equals("assessor");
        if (container.closing >= 0) {
          closings.add(container.closing);
        }
      }
      visitChildren(node);
    }

    /** The number of the line of fenced code that an offset stands in; 0 opens the block. */
    OptionalInt fencedAt(int offset) {
      Map.Entry<Integer, FencedLine> at = fenced.floorEntry(offset);
      return at != null && offset < at.getValue().end()
          ? OptionalInt.of(at.getValue().number())
          : OptionalInt.empty();
    }

    private static void note(TreeMap<Integer, Integer> stretches, Node node) {
      for (SourceSpan span : node.getSourceSpans()) {
        stretches.put(span.getInputIndex(), span.getInputIndex() + span.getLength());
      }
    }
  }
}
