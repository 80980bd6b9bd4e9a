package org.markwell.emit.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.emit.Apology;
import org.markwell.emit.Draft;
import org.markwell.emit.Emitter;
import org.markwell.emit.Manuscript;
import org.markwell.emit.Material;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.output.Artifact;
import org.markwell.output.StandInException;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.PlannedBook.Format;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.theme.Theme;

/** The handbooks and packs of forms as PDF, in letters of the usual size and in large print. */
public final class PdfBooks implements Emitter {
  private final Theme theme;
  private final String version;
  private final Turns turns = new Turns();
  private @Nullable Press press;
  private @Nullable Press plain;

  /**
   * @param version of the program: a new one makes every PDF anew
   */
  public PdfBooks(Theme theme, String version) {
    this.theme = theme;
    this.version = version;
  }

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    List<Claim> claims = new ArrayList<>();
    for (PlannedBook book : plan.books()) {
      for (PlannedBook.File file : book.files()) {
        if (file.format() != Format.EPUB) {
          claims.add(plan.claim(file.address(), "the book", book.page()));
        }
      }
    }
    return claims;
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    List<Artifact<?>> files = new ArrayList<>();
    for (PlannedBook book : plan.books()) {
      for (PlannedBook.File file : book.files()) {
        if (file.format() != Format.EPUB) {
          files.add(artifact(material, book, file));
        }
      }
    }
    return files;
  }

  private Artifact<?> artifact(Material material, PlannedBook book, PlannedBook.File file) {
    return new Artifact<>(
        file.address(),
        "pdf " + version + " " + theme.hash(),
        () -> new PrintInput(Draft.of(material, book, file.format(), theme), file.format()),
        input -> turns.take(input.draft().size(), () -> print(material.plan(), book, input)));
  }

  /**
   * The book, or a page that says why there is none.
   *
   * @throws StandInException with that page
   */
  private byte[] print(SitePlan plan, PlannedBook book, PrintInput input) {
    try {
      Manuscript manuscript = input.draft().orThrow();
      return press().print(manuscript, input.format(), Places.of(plan, book, theme));
    } catch (ProblemException e) {
      List<Problem> problems = Apology.asWarnings(e.problems());
      Press plain = plainPress();
      Manuscript page = new Apology(plan, book, theme).manuscript(problems, plain::printable);
      byte[] bytes = plain.print(page, input.format(), Places.of(plan, book, theme));
      throw new StandInException(bytes, problems);
    }
  }

  /** The engine and its fonts are loaded only if a book has to be made. */
  private synchronized Press press() {
    Press made =
        Optional.ofNullable(press).orElseGet(() -> new Press(theme, "Markwell " + version));
    press = made;
    return made;
  }

  /** The press of the program's own theme, in which nothing can be wrong. */
  private synchronized Press plainPress() {
    Press made =
        Optional.ofNullable(plain)
            .orElseGet(() -> new Press(theme.builtIn("en"), "Markwell " + version));
    plain = made;
    return made;
  }
}
