package org.markwell.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic.Status;
import org.markwell.model.Text;
import org.markwell.plan.Page;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.prose.Link;
import org.markwell.prose.PrintedText;

/** Values of the guide as templates take them: null is what is not there. */
public final class Values {
  private Values() {}

  /** An enum's name as the data writes it: {@code weak-evidence}. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static @Nullable String string(Optional<Text> text) {
    return text.map(Text::value).orElse(null);
  }

  public static View.@Nullable Day day(Optional<LocalDate> date) {
    return date.map(View.Day::of).orElse(null);
  }

  /** What takes the place of a qualification; nothing if nothing does. */
  public static View.@Nullable Replaced replaced(
      Optional<QualificationSubject> subject, Function<Page, String> href) {
    return subject
        .filter(it -> !it.successors().isEmpty())
        .map(
            it ->
                new View.Replaced(
                    it.name(),
                    links(it.successors(), href),
                    day(it.document().lastRegistration()),
                    day(it.document().lastCertification())))
        .orElse(null);
  }

  /** The qualifications whose place one takes. */
  public static List<Link> replaces(QualificationSubject subject, PrintedText text) {
    return links(subject.predecessors(), text::href);
  }

  private static List<Link> links(
      List<QualificationSubject> subjects, Function<Page, String> href) {
    return subjects.stream().map(it -> new Link(it.name(), href.apply(it.page()))).toList();
  }

  /** What pages say of a file as a document. */
  public static View.Control control(Document it, PrintedText text) {
    Optional<Document.Topic> topic =
        it instanceof Document.Topic each ? Optional.of(each) : Optional.empty();
    Document.Control control = it.control();
    Optional<Status> status = topic.map(Document.Topic::status);
    Optional<Text> author = topic.flatMap(Document.Topic::author);
    return new View.Control(
        !control.isEmpty()
            || author.isPresent()
            || status.filter(each -> each != Status.APPROVED).isPresent(),
        status.map(Values::word).orElse(null),
        string(control.version()),
        string(author),
        string(control.owner()),
        string(control.approver()),
        day(control.reviewed()),
        day(control.reviewDue().map(Document.Day::date)),
        changes(control.changes(), text));
  }

  /** The same of the file that a page is made of, if there is one. */
  public static View.Control control(Page page, PrintedText text) {
    return page.document()
        .map(it -> control(it, text))
        .orElseGet(
            () -> new View.Control(false, null, null, null, null, null, null, null, List.of()));
  }

  /** The history of a document. */
  private static List<View.Change> changes(List<Document.Change> changes, PrintedText text) {
    return changes.stream()
        .map(
            it ->
                new View.Change(
                    it.version().value(),
                    day(it.date()),
                    text.html(it.summary()),
                    it.criteria().stream().map(Text::value).toList()))
        .toList();
  }
}
