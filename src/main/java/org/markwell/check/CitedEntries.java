package org.markwell.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Registers.Law;
import org.markwell.model.Text;

/** A law or model that no topic cites is on no page, which its author may not expect. */
final class CitedEntries implements Rule {
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Set<String> laws = new HashSet<>();
    Set<String> models = new HashSet<>();
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic && topic.status() != Topic.Status.RETIRED) {
        add(topic.legislation(), laws);
        add(topic.models(), models);
      }
    }
    for (Law law : guide.registers().legislation().values()) {
      law.replacedBy().map(Text::value).ifPresent(laws::add);
    }
    guide.registers().legislation().values().forEach(it -> note(it.id(), laws, problems));
    guide.registers().models().values().forEach(it -> note(it.id(), models, problems));
  }

  private static void add(List<Text> ids, Set<String> cited) {
    ids.forEach(id -> cited.add(id.value()));
  }

  private static void note(Text id, Set<String> cited, Consumer<Problem> problems) {
    if (!cited.contains(id.value())) {
      problems.accept(
          id.problem(
              Code.UNCITED_ENTRY,
              "no topic cites \"" + id.value() + "\", so no page shows it",
              "add it to the topic that teaches it"));
    }
  }
}
