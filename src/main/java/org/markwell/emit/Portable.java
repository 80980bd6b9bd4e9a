package org.markwell.emit;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.output.Artifact;
import org.markwell.plan.Page;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.plan.file.CarriedFile;
import org.markwell.plan.file.Carrier;
import org.markwell.theme.Theme;

/**
 * What a site has that readers take along: among all its files one that says where to begin. It is
 * the first page once more, since that opens at once.
 */
public final class Portable implements Emitter {
  /** No page or file of a guide has a name like this, which comes first in a list of files. */
  private static final String START = "START HERE.html";

  private static final String FIRST = "index.html";

  /** What disks of Windows hold no file of, whatever its ending. */
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\\..*)?");

  private static final Pattern BARRED = Pattern.compile("[<>:\"|?*\\p{Cntrl}]|[. ]$");

  /** Windows takes 260 characters for all of a path, and people unzip into folders of folders. */
  private static final int LONGEST = 180;

  private final Theme theme;
  private final String maker;

  /**
   * @param version of the program: a new one makes the page anew
   */
  public Portable(Theme theme, String version) {
    this.theme = theme;
    this.maker = "portable " + version + " " + theme.hash();
  }

  @Override
  public String name() {
    return "portable";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    return plan.carrier() == Carrier.FOLDER
        ? List.of(Claim.made(START, "the page that says where to begin"))
        : List.of();
  }

  @Override
  public void check(SitePlan plan, Consumer<Problem> problems) {
    if (plan.carrier() == Carrier.FOLDER) {
      Stream.concat(plan.claims().stream(), plan.files().stream().map(CarriedFile::claim))
          .filter(it -> it.kind() != Claim.Kind.RESERVED)
          .forEach(it -> check(it, problems));
    }
  }

  private static void check(Claim claim, Consumer<Problem> problems) {
    String path = claim.path();
    for (String name : path.split("/")) {
      if (BARRED.matcher(name).find() || DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        problems.accept(
            claim
                .told()
                .problem(
                    Code.PORTABLE_NAME,
                    "no disk of Windows holds a file called \"" + name + "\"",
                    "give it another name, of letters, digits and hyphens"));
        return;
      }
    }
    if (path.length() > LONGEST) {
      problems.accept(
          claim
              .told()
              .problem(
                  Code.PORTABLE_NAME,
                  "\"" + path + "\" is longer than many folders of Windows can hold",
                  "shorten the names of its folders or its own"));
    }
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    if (material.plan().carrier() == Carrier.HOST) {
      return List.of();
    }
    return material.plan().pages().stream()
        .filter(page -> page.address().equals(FIRST))
        .<Artifact<?>>map(page -> start(material, page))
        .toList();
  }

  private Artifact<?> start(Material material, Page page) {
    return new Artifact<>(
        START,
        maker,
        () -> (Record) material.views().of(page),
        view -> theme.bytes(page.template(), view));
  }
}
