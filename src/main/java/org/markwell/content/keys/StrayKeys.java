package org.markwell.content.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.ForAssessors;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.model.Text;

/**
 * Finds blocks of keys that stand where keys are not read, and so would be published as text. A
 * block is a run of lines with nothing between its keys but blank lines, list items and indented
 * lines; {@link KeyBlock} says what it takes for an error.
 *
 * <p>Code blocks are examples, except one that a file without keys begins with; so are lines four
 * spaces in, once there was prose.
 */
public final class StrayKeys {
  private static final String UNSEEN = "\\s\\p{Z}\\p{Cf}\\p{Cc}";
  private static final String RULE = "-\u2010-\u2015\u2212\u2500\u2026*_+=;.%";

  /** What is written, or made by a word processor, instead of three hyphens. */
  private static final Pattern FENCE =
      Pattern.compile(
          ("[%1$s\\\\]*+(?:[%2$s{}\\[\\]]|<!--+|-->|`{3}|~{3})"
                  + "[%2$s{}\\[\\]`~>%1$s]*+(?:ya?ml|toml|json|frontmatter)?[%1$s]*+")
              .formatted(UNSEEN, RULE));

  /** The same with a key behind it in its line. */
  private static final Pattern FENCE_BEFORE =
      Pattern.compile(
          "[%1$s]*+(?:-{2,}+|[\u2010-\u2015\u2212\u2500]++|[%2$s&&[^-]]{3,}+)[%1$s]*+"
              .formatted(UNSEEN, RULE));

  private static final Pattern BLANK = Pattern.compile("[%s]*+".formatted(UNSEEN));
  private static final Pattern CODE =
      Pattern.compile("([\\s>]*+)(?:[-*+] +|\\d{1,9}[.)] +)?(`{3,}+|~{3,}+)([^`]*+)");
  private static final Pattern COMMENT = Pattern.compile("\\s*+<!--.*-->\\s*+");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(?:\\s.*)?");
  private static final Pattern INNER = Pattern.compile("(?: {2,}|\t|[-*+](?: |$)|[\\]}]).*");
  private static final String SENTENCE_ENDS = ".!?:;\"')>\u2019\u201d";
  private static final int CODE_INDENT = 4;

  private final Source source;
  private final File file;
  private final Consumer<Problem> problems;
  private final List<int[]> lines;
  private final CodeFences fences;

  private KeyBlock block;
  private boolean prose;
  private boolean heading;
  private boolean comment;
  private boolean wrapped;

  /** Whether the line above is text, so that an indented one goes on with it and is no code. */
  private boolean paragraph;

  /** Whether the lines at hand go on with a block that is told already. */
  private boolean told;

  /** Whether a file has keys in their place already. */
  public enum File {
    WITHOUT_KEYS,
    WITH_KEYS
  }

  private StrayKeys(Text body, File file, Consumer<Problem> problems) {
    this.source = body.source();
    this.file = file;
    this.problems = problems;
    this.lines = lines(body);
    this.fences = new CodeFences(body);
    this.block = new KeyBlock(source);
  }

  /** Reports every block of keys in what follows the keys of a file, or in all of it. */
  public static void report(Text body, File file, Consumer<Problem> problems) {
    new StrayKeys(body, file, problems).report();
  }

  private static List<int[]> lines(Text body) {
    List<int[]> lines = new ArrayList<>();
    String text = body.source().text();
    int start = body.start();
    for (int i = start; i < body.end(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c > '~') && endsLine(c)) {
        lines.add(new int[] {start, i});
        start = i + 1;
      }
    }
    lines.add(new int[] {start, body.end()});
    return lines;
  }

  /** Ends of lines to people, though not to YAML or Markdown, and the one that is. */
  private static boolean endsLine(char c) {
    return c == '\n'
        || c == '\u000b'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private String line(int line) {
    return source.text().substring(lines.get(line)[0], lines.get(line)[1]);
  }

  private void report() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<Integer> close = fences.close(i);
      if (close.isPresent() && isExample()) {
        finish();
        prose = true;
        i = close.get();
      } else if (close.isPresent()) {
        code(i, close.get());
        i = close.get();
      } else {
        read(i);
      }
    }
    finish();
  }

  private boolean isExample() {
    return prose || file == File.WITH_KEYS || block.hasKeys();
  }

  /** A code block before any prose: somebody put the keys into it. */
  private void code(int open, int close) {
    finish();
    if (heading) {
      block.inCodeAfterHeading();
    } else {
      block.inCode();
    }
    block.fence(lines.get(open));
    for (int i = open + 1; i < Math.min(close, lines.size()); i++) {
      read(i);
    }
    finish();
    prose = true;
  }

  private void read(int i) {
    String line = line(i);
    boolean goesOn = paragraph;
    paragraph = false;
    boolean commented = comment;
    comment = line.contains("<!--") || comment;
    comment = comment && line.lastIndexOf("-->") <= line.lastIndexOf("<!--");
    // Most lines begin with a word, and so with none of what is looked for first.
    boolean word = !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
    if (!word && BLANK.matcher(line).matches()) {
      block.blank();
      wrapped = false;
      return;
    }
    if (!word && FENCE.matcher(line).matches()) {
      boolean closes = block.hasKeys();
      told = told && closes;
      block.fence(lines.get(i));
      wrapped = false;
      if (closes) {
        finish();
        told = false;
      }
      return;
    }
    if (!word && isCode(i, line) && !goesOn) {
      return;
    }
    int fence = word ? 0 : fence(line);
    boolean fenced = fence > 0;
    Optional<KeyLine> key = KeyLine.of(line.substring(fence));
    if (key.isPresent() && key(i, line, key.get(), fenced)) {
      wrapped = false;
      return;
    }
    if (!word && block.hasKeys() && INNER.matcher(line).matches()) {
      return;
    }
    finish();
    if (!word && HEADING.matcher(line).matches()) {
      heading = true;
      told = false;
    } else if (!commented && (word || !isComment(line))) {
      prose = true;
      paragraph = true;
      wrapped = SENTENCE_ENDS.indexOf(lastSign(line)) < 0;
    }
  }

  /** The end of the fence that a key stands behind in its line; 0 if there is none. */
  private static int fence(String line) {
    Matcher before = FENCE_BEFORE.matcher(line);
    return before.lookingAt() ? before.end() : 0;
  }

  private static boolean isComment(String line) {
    return COMMENT.matcher(line).matches() || line.strip().startsWith("<!--");
  }

  private boolean isCode(int i, String line) {
    // A slip indents a line as easily as an example does, so a key for assessors is never code
    // here: a fenced block is the place for one.
    return prose
        && !block.hasKeys()
        && !wrapped
        && indent(line) >= CODE_INDENT
        && KeyLine.of(line).filter(key -> ForAssessors.isNearKey(key.name())).isEmpty()
        && !block.saysForAssessors(lines.get(i));
  }

  /** The last sign of a line that is not blank. */
  private static char lastSign(String line) {
    int last = line.length() - 1;
    while (last > 0 && " \t\u000b\f\r".indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return line.charAt(last);
  }

  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        columns += CODE_INDENT - columns % CODE_INDENT;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }

  /** Takes a line into the block, if it has a place there. */
  private boolean key(int i, String line, KeyLine key, boolean fenced) {
    boolean near = ForAssessors.isNearKey(key.name());
    boolean marked = key.place() == KeyLine.Place.MARKED;
    boolean known = KeyBlock.isKnown(key);
    boolean unlikely = marked || !key.isLowerCase() || !key.hasRoom();
    if (!near && !known && unlikely && !block.saysForAssessors(lines.get(i))) {
      return false;
    }
    if (fenced) {
      block.fence(lines.get(i));
    }
    KeyBlock.Depth depth =
        marked
            ? KeyBlock.Depth.MARKED
            : block.hasKeys() && indent(line) > 1 ? KeyBlock.Depth.INNER : KeyBlock.Depth.TOP;
    block.add(lines.get(i), key, depth, wrapped);
    return true;
  }

  /** Ends a block: reports it, or else takes it for prose. */
  private void finish() {
    if (block.isNew()) {
      return;
    }
    Optional<Problem> problem = block.problem(prose);
    if (problem.isPresent() && !told) {
      problems.accept(problem.get());
    }
    told = problem.isPresent() || told;
    prose = prose || block.hasKeys();
    block = new KeyBlock(source);
  }

  /** Where code between fences ends. */
  private final class CodeFences {
    /** The least length of a fence of each kind that nothing further down closes. */
    private final int[] hopeless = {Integer.MAX_VALUE, Integer.MAX_VALUE};

    private final boolean any;

    private CodeFences(Text body) {
      String text = body.value();
      this.any = text.contains("```") || text.contains("~~~");
    }

    /** The line that closes the code that a line opens; one past the last if none does. */
    private Optional<Integer> close(int open) {
      if (!any) {
        return Optional.empty();
      }
      Matcher opening = CODE.matcher(line(open));
      if (!opening.matches()) {
        return Optional.empty();
      }
      String fence = opening.group(2);
      int kind = fence.charAt(0) == '`' ? 0 : 1;
      for (int i = open + 1; i < lines.size() && fence.length() < hopeless[kind]; i++) {
        Matcher closing = CODE.matcher(line(i));
        if (closing.matches() && closing.group(2).startsWith(fence) && closing.group(3).isBlank()) {
          return Optional.of(i);
        }
      }
      hopeless[kind] = Math.min(hopeless[kind], fence.length());
      return indent(line(open)) < CODE_INDENT ? Optional.of(lines.size()) : Optional.empty();
    }
  }
}
