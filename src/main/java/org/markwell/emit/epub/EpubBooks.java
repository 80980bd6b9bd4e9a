package org.markwell.emit.epub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** The handbooks as EPUB 3, for phones without a connection. */
public final class EpubBooks implements Emitter {
  private static final String STYLE = "print/epub.css";

  private final Theme theme;
  private final String maker;

  /**
   * @param version of the program: a new one makes every EPUB anew
   */
  public EpubBooks(Theme theme, String version) {
    this.theme = theme;
    this.maker = "epub " + version + " " + theme.hash();
  }

  @Override
  public String name() {
    return "epub";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    List<Claim> claims = new ArrayList<>();
    for (PlannedBook book : plan.books()) {
      for (PlannedBook.File file : book.files()) {
        if (file.format() == Format.EPUB) {
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
        if (file.format() == Format.EPUB) {
          files.add(
              new Artifact<>(
                  file.address(),
                  maker,
                  () -> Draft.of(material, book, file.format(), theme),
                  draft -> make(plan, book, draft)));
        }
      }
    }
    return files;
  }

  /**
   * The book, or one chapter that says why there is none.
   *
   * @throws StandInException with that chapter
   */
  private byte[] make(SitePlan plan, PlannedBook book, Draft draft) throws IOException {
    try {
      return Epub.of(draft.orThrow(), theme.style(STYLE).css());
    } catch (ProblemException e) {
      List<Problem> problems = Apology.asWarnings(e.problems());
      Manuscript page = new Apology(plan, book, theme).manuscript(problems, it -> it);
      String style = theme.builtIn("en").style(STYLE).css();
      throw new StandInException(Epub.of(page, style), problems);
    }
  }
}
