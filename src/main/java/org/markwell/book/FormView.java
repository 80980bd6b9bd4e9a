package org.markwell.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Html;
import org.markwell.view.View;

/** A form on a page of its own. */
public record FormView(View.Frame frame, Sheet form) implements BookView {

  /**
   * A blank form.
   *
   * @param name its template below {@code forms/}, such as {@code marking-grid}
   * @param key what the theme's strings call it: {@code marking_grid}
   * @param id of its section where several forms stand together
   * @param graded whether what it is about ends in a pass, merit or distinction
   * @param unit what it is about, if that is one unit
   * @param units those it is about, with their criteria
   * @param evidence the labels of the register, for choosing
   * @param files the same as a table for a spreadsheet: csv and xlsx
   */
  public record Sheet(
      String name,
      String key,
      String id,
      HandbookView.Head book,
      boolean graded,
      @Nullable Unit unit,
      List<Unit> units,
      List<String> evidence,
      List<HandbookView.Download> files) {}

  /** The unit a form is filled in for. */
  public record Unit(@Nullable String number, String title, String href, List<Outcome> outcomes) {}

  /** A learning outcome with its criteria. */
  public record Outcome(String number, Html text, List<Criterion> criteria) {}

  /**
   * @param plain the text without markup, for spreadsheets
   * @param prompts questions that fit its verb
   * @param evidence kinds that marking points accept for it
   */
  public record Criterion(
      String number,
      Html text,
      String plain,
      @Nullable String verb,
      @Nullable String grade,
      List<String> prompts,
      List<String> evidence,
      List<Point> points) {}

  /** A marking point as a line of a form. */
  public record Point(
      Html text,
      @Nullable String verb,
      @Nullable Integer minimum,
      @Nullable String of,
      String strength,
      @Nullable String grade) {}
}
