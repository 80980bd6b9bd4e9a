package org.markwell.edition;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Guide;
import org.markwell.model.Prose;
import org.markwell.model.Proses;
import org.markwell.model.Registers;
import org.markwell.model.Registers.Abbreviation;
import org.markwell.model.Registers.Law;
import org.markwell.model.Text;

/**
 * What of the registers an edition shows: all but the entries that only something outside of it
 * uses, such as a topic for assessors or a draft. What nobody uses yet stays. Verbs and synonyms
 * stand nowhere but beside words that say them.
 */
final class UsedRegisters {
  private final Registers all;
  private final List<Document> kept;
  private final Collection<Document> guide;

  private UsedRegisters(Guide guide, List<Document> kept) {
    this.all = guide.registers();
    this.guide = guide.documents();
    this.kept = kept;
  }

  static Registers of(Guide guide, List<Document> kept) {
    UsedRegisters used = new UsedRegisters(guide, kept);
    return new Registers(
        used.only(used.all.legislation(), used::laws),
        used.only(used.all.models(), topics -> ids(topics, Topic::models)),
        used.abbreviations(),
        used.all.verbs(),
        used.only(used.all.evidence(), UsedRegisters::evidence),
        used.all.synonyms());
  }

  /** A register without what topics of the guide cite, but none of the edition. */
  private <T> Map<String, T> only(
      Map<String, T> register, Function<Collection<Document>, Set<String>> cited) {
    Set<String> here = cited.apply(kept);
    Set<String> left = cited.apply(guide);
    left.removeAll(here);
    return without(register, left);
  }

  private static <T> Map<String, T> without(Map<String, T> register, Set<String> left) {
    Map<String, T> some = new LinkedHashMap<>(register);
    some.keySet().removeAll(left);
    return some;
  }

  private static Set<String> ids(Collection<Document> documents, Function<Topic, List<Text>> of) {
    Set<String> ids = new HashSet<>();
    topics(documents).forEach(topic -> of.apply(topic).forEach(id -> ids.add(id.value())));
    return ids;
  }

  /** The laws that topics cite, and what has taken their place. */
  private Set<String> laws(Collection<Document> documents) {
    Set<String> laws = new HashSet<>();
    for (String id : ids(documents, Topic::legislation)) {
      Optional<String> next = Optional.of(id);
      while (next.isPresent() && laws.add(next.get())) {
        next =
            Optional.ofNullable(all.legislation().get(next.get()))
                .flatMap(Law::replacedBy)
                .map(Text::value);
      }
    }
    return laws;
  }

  private static Set<String> evidence(Collection<Document> documents) {
    Set<String> cited = new HashSet<>();
    topics(documents)
        .flatMap(topic -> topic.markingPoints().stream())
        .forEach(point -> point.evidence().forEach(id -> cited.add(id.value())));
    return cited;
  }

  private Map<String, Abbreviation> abbreviations() {
    if (all.abbreviations().isEmpty()) {
      return all.abbreviations();
    }
    Mentions mentions = new Mentions(all.abbreviations().values());
    Set<String> suspects = new HashSet<>();
    hidden().forEach(it -> suspects.addAll(mentions.in(it)));
    // Most of these are met again in the first pages.
    Iterator<String> shown =
        kept.stream()
            .flatMap(it -> Stream.concat(names(it), Proses.of(it).stream().map(Prose::plain)))
            .iterator();
    while (!suspects.isEmpty() && shown.hasNext()) {
      suspects.removeAll(mentions.in(shown.next()));
    }
    return without(all.abbreviations(), suspects);
  }

  /** All texts of the guide that are not in the edition; a cut text is one of its own. */
  private Stream<String> hidden() {
    Set<Prose> prose = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> names = new HashSet<>();
    for (Document document : kept) {
      prose.addAll(Proses.of(document));
      names(document).forEach(names::add);
    }
    return guide.stream()
        .flatMap(
            it ->
                Stream.concat(
                    names(it).filter(name -> !names.contains(name)),
                    Proses.of(it).stream()
                        .filter(each -> !prose.contains(each))
                        .map(Prose::plain)));
  }

  /** What a document and its concepts are called. */
  private static Stream<String> names(Document document) {
    Stream<String> title = Stream.of(document.title().value());
    return document instanceof Topic topic
        ? Stream.concat(title, topic.concepts().stream().map(it -> it.term().value()))
        : title;
  }

  private static Stream<Topic> topics(Collection<Document> documents) {
    return documents.stream().filter(Topic.class::isInstance).map(Topic.class::cast);
  }
}
