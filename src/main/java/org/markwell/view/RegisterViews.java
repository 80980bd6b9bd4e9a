package org.markwell.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.ReferencePage.LegislationPage;
import org.markwell.prose.Link;
import org.markwell.prose.PrintedText;

/** Entries of the registers as they stand on one page. */
public final class RegisterViews {
  private final Registers registers;
  private final PrintedText text;

  public RegisterViews(Registers registers, PrintedText text) {
    this.registers = registers;
    this.text = text;
  }

  /**
   * @param topics that use it
   * @param most how many of them are named
   */
  public View.Model model(Registers.Model it, List<Link> topics, int most) {
    List<View.Step> steps = new ArrayList<>();
    for (Registers.Model.Step step : it.steps()) {
      steps.add(new View.Step(step.name().value(), text.html(step.text())));
    }
    ModelDrawing.Drawn drawing = ModelDrawing.of(it);
    boolean bare = it.steps().stream().allMatch(step -> step.text().isEmpty());
    return new View.Model(
        anchor(it),
        it.name().value(),
        Values.word(it.kind()),
        text.html(it.purpose()),
        steps,
        drawing.svg(),
        !(bare && drawing.complete()),
        it.variants().stream().map(Text::value).toList(),
        topics.stream().limit(most).toList(),
        Math.max(0, topics.size() - most));
  }

  /** A law where a topic cites it. */
  public View.Law cited(Registers.Law it) {
    return law(it, text.href(LegislationPage.ADDRESS, anchor(it)), List.of(), 0);
  }

  /**
   * A law on the page of all legislation.
   *
   * @param topics that cite it
   * @param most how many of them are named
   */
  public View.Law law(Registers.Law it, List<Link> topics, int most) {
    return law(it, null, topics, most);
  }

  private View.Law law(Registers.Law it, @Nullable String href, List<Link> topics, int most) {
    return new View.Law(
        anchor(it),
        it.title().value(),
        Values.string(it.shortTitle()),
        Values.word(it.status()),
        text.html(it.covers()),
        Values.string(it.jurisdiction()),
        Values.day(it.inForce()),
        registers
            .successor(it)
            .map(
                law ->
                    new Link(
                        law.title().value(),
                        (href == null ? "" : text.href(LegislationPage.ADDRESS))
                            + "#"
                            + anchor(law)))
            .orElse(null),
        text.html(it.note()),
        href,
        Values.string(it.url()),
        Values.day(it.checked()),
        topics.stream().limit(most).toList(),
        Math.max(0, topics.size() - most));
  }

  public static String anchor(Registers.Law law) {
    return "law-" + law.id().value();
  }

  public static String anchor(Registers.Model model) {
    return "model-" + model.id().value();
  }
}
