package org.markwell.output;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Problem;

/**
 * What a write came to.
 *
 * @param total files of the folder that are ours
 * @param rendered files whose bytes are new
 * @param carried files that stayed as they were
 * @param removed files of the build before that are no longer wanted
 * @param problems sorted
 * @param standIns paths of files that stand in for what could not be made, sorted
 * @param succeeded whether the folder now equals the list of artifacts; else it is as it was before
 * @param standing how the folder looks now, if it is for certain as it shall be
 */
public record Written(
    int total,
    int rendered,
    int carried,
    int removed,
    List<Problem> problems,
    List<String> standIns,
    boolean succeeded,
    Optional<Standing> standing) {
  static Written failed(int total, List<Problem> problems) {
    return new Written(total, 0, 0, 0, problems, List.of(), false, Optional.empty());
  }
}
