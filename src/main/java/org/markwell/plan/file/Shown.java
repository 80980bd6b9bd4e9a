package org.markwell.plan.file;

import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Text;

/**
 * Where a picture is shown, or linked.
 *
 * @param text that it stands in
 * @param start offset of the whole construct in the text
 */
public record Shown(Text text, Prose.LinkKind kind, int start, int end) {
  public static Shown by(Prose prose, Prose.Link link) {
    return new Shown(prose.source(), link.kind(), link.start(), link.end());
  }

  /** A picture that a setting names. */
  public static Shown by(Text setting) {
    return new Shown(setting, Prose.LinkKind.IMAGE, 0, setting.value().length());
  }

  public boolean isSeen() {
    return kind == Prose.LinkKind.IMAGE;
  }

  public Problem problem(Code code, String message, String hint) {
    return text.problem(code, start, end, message, hint);
  }
}
