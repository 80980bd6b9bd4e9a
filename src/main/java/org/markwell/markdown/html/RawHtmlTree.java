package org.markwell.markdown.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Problem;

/**
 * Makes raw HTML whole within the block or the run of text it stands in: what opens there is closed
 * there, what closes nothing there goes, and so does what would make a browser close something
 * else. So nothing that an author writes ends a box of ours or swallows what follows.
 */
public final class RawHtmlTree {
  private final org.markwell.model.Text source;
  private final Set<String> anchors;
  private final Consumer<Problem> problems;
  private boolean told;

  /**
   * @param anchors those of the text so far; anchors of raw HTML are added
   */
  public RawHtmlTree(
      org.markwell.model.Text source, Set<String> anchors, Consumer<Problem> problems) {
    this.source = source;
    this.anchors = anchors;
    this.problems = problems;
  }

  public void mend(Node document) {
    mend(document, 0, Set.of());
  }

  private void mend(Node parent, int depth, Set<String> around) {
    OpenTags open = new OpenTags(depth, around, this::anchor);
    @Nullable Map<String, Node> last = null;
    Node next;
    for (Node child = parent.getFirstChild(); child != null; child = next) {
      next = child.getNext();
      if (isRaw(child)) {
        open.add(literal(child));
        setLiteral(child, open.take());
        tell(open, child);
        if (!open.dropping().isEmpty() || last != null) {
          last = last == null ? lastEnds(next) : last;
          last.values().removeIf(child::equals);
          if (!last.containsKey(open.dropping())) {
            open.stopDropping();
          }
        }
      } else if (!open.dropping().isEmpty() && !(child instanceof Block)) {
        child.unlink();
      } else if (child instanceof Link link && open.isOpen("a")) {
        next = link.getFirstChild() == null ? next : link.getFirstChild();
        unwrap(link);
      } else {
        beside(open, child);
        mend(child, depth + open.size(), around(open, child));
      }
    }
    open.end();
    String rest = open.take();
    if (!rest.isEmpty()) {
      parent.appendChild(raw(rest));
    }
  }

  private void beside(OpenTags open, Node child) {
    if (child instanceof Block) {
      open.beforeBlock();
    } else if (!(child instanceof Text text && text.getLiteral().isBlank())) {
      open.beforeText();
    }
    String closing = open.take();
    if (!closing.isEmpty()) {
      child.insertBefore(raw(closing));
    }
  }

  /** What, of the elements that can't hold their like, is open in a child. */
  private static Set<String> around(OpenTags open, Node child) {
    boolean link = child instanceof Link || open.isOpen("a");
    boolean heading = child instanceof Heading || open.isHeadingOpen();
    return link ? (heading ? Set.of("a", "h1") : Set.of("a")) : heading ? Set.of("h1") : Set.of();
  }

  private void tell(OpenTags open, Node child) {
    if (open.isTooDeep() && !told) {
      told = true;
      List<SourceSpan> spans = child.getSourceSpans();
      int start = spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
      problems.accept(
          source.problem(
              Code.HTML_DEPTH,
              start,
              start + 1,
              "more than " + OpenTags.DEEPEST + " raw HTML elements stand in each other here",
              "close each where it ends, or write it in Markdown"));
    }
  }

  /** The last node, from one on, in which each element ends. */
  private static Map<String, Node> lastEnds(@Nullable Node from) {
    Map<String, Node> last = new HashMap<>();
    for (Node child = from; child != null; child = child.getNext()) {
      if (isRaw(child)) {
        for (RawHtml.Token token : RawHtml.tokens(literal(child))) {
          if (token.end()) {
            last.put(token.name(), child);
          }
        }
      }
    }
    return last;
  }

  /** Ids of strangers get a prefix, so that none can pose as one of the page's own. */
  private String anchor(String written) {
    String id = "u-" + written.strip().replaceAll("\\s+", "-");
    return written.isBlank() || !anchors.add(id) ? "" : id;
  }

  private static void unwrap(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }

  private static boolean isRaw(Node node) {
    return node instanceof HtmlBlock || node instanceof HtmlInline;
  }

  private static String literal(Node node) {
    return node instanceof HtmlBlock block ? block.getLiteral() : ((HtmlInline) node).getLiteral();
  }

  private static void setLiteral(Node node, String html) {
    if (node instanceof HtmlBlock block) {
      block.setLiteral(html);
    } else {
      ((HtmlInline) node).setLiteral(html);
    }
  }

  private static Node raw(String html) {
    HtmlInline raw = new HtmlInline();
    raw.setLiteral(html);
    return raw;
  }
}
