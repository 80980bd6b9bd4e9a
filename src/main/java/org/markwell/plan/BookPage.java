package org.markwell.plan;

import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.model.Form;
import org.markwell.plan.address.Paths;

/** A page of what can be printed of a qualification or a unit. */
public abstract sealed class BookPage extends TitledPage
    permits BookPage.HandbookPage, BookPage.FormsPage, BookPage.FormPage {
  private final Subject subject;

  BookPage(Spot spot, String title, Optional<Document> document, Subject subject) {
    super(spot, title, document);
    this.subject = subject;
  }

  BookPage(String address, String folder, Subject subject) {
    this(
        new Spot(address, folder, subject.page().above()),
        subject.title(),
        Optional.empty(),
        subject);
  }

  /** The qualification or unit that it is about. */
  public final Subject subject() {
    return subject;
  }

  /** A handbook; a qualification's stands in a folder with its chapters, and may have a text. */
  public static final class HandbookPage extends BookPage {
    HandbookPage(Spot spot, String title, Optional<Document> document, Subject subject) {
      super(spot, title, document, subject);
    }

    HandbookPage(String address, Subject subject) {
      super(address, subject.page().folder(), subject);
    }

    @Override
    public String template() {
      return "handbook";
    }

    @Override
    String words() {
      return "the handbook";
    }
  }

  /** The list of the forms of a qualification or a unit. */
  public static final class FormsPage extends BookPage {
    FormsPage(String address, String folder, Subject subject) {
      super(address, folder, subject);
    }

    @Override
    public String template() {
      return "forms";
    }

    @Override
    String words() {
      return "the forms";
    }
  }

  /** A form about a qualification or a unit. */
  public static final class FormPage extends BookPage {
    private final Form form;

    FormPage(FormsPage list, Form form) {
      super(
          Paths.join(Paths.folder(list.address()), form.slug() + ".html"),
          list.folder(),
          list.subject());
      this.form = form;
    }

    public Form form() {
      return form;
    }

    /** The same as a comma-separated table, beside the page. */
    public String csv() {
      return Paths.stem(address()) + ".csv";
    }

    /** The same as a workbook, beside the page. */
    public String xlsx() {
      return Paths.stem(address()) + ".xlsx";
    }

    @Override
    public String template() {
      return "form";
    }

    @Override
    String words() {
      return "a form";
    }
  }
}
