package org.markwell.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.markwell.model.Text;

/**
 * A document to print or to carry along: all of a qualification, one unit, or a pack of forms.
 *
 * @param stem the address of its files without what follows the name; they stand beside its page
 * @param subject what it is about
 * @param page its page on the site
 * @param language a tag such as {@code en-GB}
 * @param date of the latest change or review of anything in it
 * @param files what is asked for in {@code site.yaml}
 */
public record PlannedBook(
    Kind kind,
    String stem,
    Subject subject,
    BookPage page,
    String language,
    Optional<LocalDate> date,
    List<File> files) {

  /** Of the qualification or unit it is about. */
  public String title() {
    return subject.title();
  }

  /** As the qualification gives it. */
  public Optional<String> version() {
    return subject.qualification().flatMap(it -> it.document().version()).map(Text::value);
  }

  /** Where the qualification or unit says its name. */
  public Text about() {
    return subject.document().facts().where();
  }

  /** What a book is. */
  public enum Kind {
    HANDBOOK,
    UNIT_HANDBOOK,
    FORMS
  }

  /** In which form a book is made. */
  public enum Format {
    PDF(".pdf"),
    LARGE_PRINT("-large.pdf"),
    EPUB(".epub");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** What a theme's strings call it: pdf, large_print or epub. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What follows the stem in the file's name. */
    public String ending() {
      return ending;
    }
  }

  /** A file of the book, by its address on the site. */
  public record File(Format format, String address) {}
}
