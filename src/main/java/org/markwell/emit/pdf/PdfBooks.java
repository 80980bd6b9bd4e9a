package org.markwell.emit.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwell.emit.Emitter;
import org.markwell.emit.Manuscript;
import org.markwell.model.Document;
import org.markwell.model.Proses;
import org.markwell.model.Source;
import org.markwell.output.Artifact;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.PlannedBook.Format;
import org.markwell.plan.SitePlan;
import org.markwell.theme.Theme;

/** The handbooks and packs of forms as PDF, in letters of the usual size and in large print. */
public final class PdfBooks implements Emitter {
  private final Theme theme;
  private final String version;
  private final Turns turns = new Turns();
  private @Nullable Press press;

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
  public List<Artifact<?>> artifacts(SitePlan plan) {
    List<Artifact<?>> files = new ArrayList<>();
    for (PlannedBook book : plan.books()) {
      for (PlannedBook.File file : book.files()) {
        if (file.format() != Format.EPUB) {
          files.add(artifact(plan, book, file));
        }
      }
    }
    return files;
  }

  private Artifact<?> artifact(SitePlan plan, PlannedBook book, PlannedBook.File file) {
    return new Artifact<>(
        file.address(),
        "pdf " + version + " " + theme.hash(),
        () -> new PrintInput(Manuscript.of(plan, book, theme), file.format()),
        input ->
            turns.take(input.book().html().length(), () -> press().print(input, sources(plan))));
  }

  /** The engine and its fonts are loaded only if a book has to be made. */
  private synchronized Press press() {
    Press made =
        Optional.ofNullable(press).orElseGet(() -> new Press(theme, "Markwell " + version));
    press = made;
    return made;
  }

  /** The files that the words of a book come from. */
  private static List<Source> sources(SitePlan plan) {
    Stream<Source> documents =
        plan.edition().documents().stream().map(Document::facts).map(Document.Facts::source);
    Stream<Source> registers =
        Proses.of(plan.edition().registers()).stream().map(prose -> prose.source().source());
    return Stream.concat(documents, registers).distinct().toList();
  }
}
