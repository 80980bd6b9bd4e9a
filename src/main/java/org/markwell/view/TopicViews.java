package org.markwell.view;

import java.util.List;
import org.markwell.model.Document.Topic;
import org.markwell.model.Html;
import org.markwell.model.Registers;
import org.markwell.plan.Citations;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.prose.PrintedText;

/** Makes the view of a topic: its items with what they cite, looked up. */
final class TopicViews {
  private final Registers registers;
  private final Citations citations;
  private final Related related;

  TopicViews(SitePlan plan) {
    this.registers = plan.edition().registers();
    this.citations = plan.citations();
    this.related = new Related(registers, citations, plan.tree().sequence());
  }

  View.Topic of(TopicPage page, View.Frame frame, PrintedText text) {
    Topic topic = page.topic();
    ItemViews on = new ItemViews(registers, citations, page, page.unit(), text);
    RegisterViews shared = new RegisterViews(registers, text);
    // In the order of the page, so that an abbreviation is explained where it first stands.
    Html summary = text.summary(page);
    List<View.Concept> concepts = topic.concepts().stream().map(on::concept).toList();
    List<View.Model> models =
        registers.models(topic.models()).stream()
            .map(it -> shared.model(it, List.of(), 0))
            .toList();
    Html body = text.body(page, 1);
    List<View.Tip> tips = topic.tips().stream().map(on::tip).toList();
    List<View.Misconception> misconceptions =
        topic.misconceptions().stream().map(on::misconception).toList();
    List<View.MarkingPoint> points = topic.markingPoints().stream().map(on::point).toList();
    return new View.Topic(
        frame,
        summary,
        page.unit().map(it -> text.link(it.page())).orElse(null),
        Values.string(page.level()),
        Values.control(topic, text),
        ReadingTime.minutes(topic),
        on.cited(topic.criteria()),
        concepts,
        models,
        tips,
        misconceptions,
        points,
        registers.laws(topic.legislation()).stream().map(shared::cited).toList(),
        related.of(page, text),
        body,
        topic.extra());
  }
}
