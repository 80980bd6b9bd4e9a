package org.markwell.plan.claim;

import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;

/**
 * A place in the output, and who wants it.
 *
 * @param path of a file; or of all that stands in a folder, if it ends in {@code /}
 * @param who the file that an author wrote, or what Markwell makes, as messages name it
 * @param told makes a problem at the words that decide the path
 */
public record Claim(String path, Kind kind, String who, Told told) {

  /** Who wants a place. Of two that want one, the later in this list is told. */
  public enum Kind {
    /** Made by Markwell of the guide as it is. */
    MADE,
    /** A name that Markwell keeps for pages of its own; files may stand beside those. */
    RESERVED,
    /** The list of a folder that has no page of its own. */
    FOLDER,
    /** A file that is carried along. */
    FILE,
    PAGE,
    ALIAS
  }

  /** Makes a problem where the claim can be changed. */
  @FunctionalInterface
  public interface Told {
    Problem problem(Code code, String message, String hint);

    /** At the first character of a file. */
    static Told at(String file) {
      return (code, message, hint) -> Problem.of(code, Position.startOf(file), message, hint);
    }
  }

  /** A file that every site has, whatever its guide says. */
  public static Claim made(String path, String who) {
    return new Claim(path, Kind.MADE, who, Told.at(path));
  }
}
