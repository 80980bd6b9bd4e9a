package org.markwell.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Item;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Prose.Link;
import org.markwell.model.Severity;
import org.markwell.model.Suggestion;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Anchors;
import org.markwell.plan.address.Paths;
import org.markwell.plan.file.LinkedFiles;

/** Turns what authors write in links into targets, and says what is wrong where that fails. */
public final class Links {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

  /** Where links in the registers start from. */
  public static final String REGISTERS = "registers/registers.yaml";

  /** Anchors that every page of its kind has, whatever its body says. */
  private static final Set<String> SECTIONS =
      Set.of("top", "main", "concepts", "tips", "misconceptions", "marking-points", "body");

  private final Routes routes;
  private final Severity severity;
  private final Map<String, Set<String>> anchors = new HashMap<>();

  /** By the text itself: two texts of the same words may stand in different files. */
  private final Map<Prose, List<Target>> settled = new IdentityHashMap<>();

  Links(Routes routes, Severity severity) {
    this.routes = routes;
    this.severity = severity;
  }

  /**
   * Settles where the links of a text lead.
   *
   * @param from the path it was written in
   * @param problems told of every link that leads nowhere
   */
  List<Target> settle(Prose prose, String from, Consumer<Problem> problems) {
    if (prose.links().isEmpty()) {
      return List.of();
    }
    List<Target> targets = new ArrayList<>(prose.links().size());
    for (Link link : prose.links()) {
      targets.add(resolve(prose, link, from, problems).orElse(Target.NOWHERE));
    }
    settled.put(prose, targets);
    return targets;
  }

  /**
   * Where the links of a text lead, in their order.
   *
   * @throws IllegalArgumentException for a text that is not part of the edition
   */
  public List<Target> of(Prose prose) {
    List<Target> targets = prose.links().isEmpty() ? List.of() : settled.get(prose);
    if (targets == null) {
      throw new IllegalArgumentException("not planned: " + prose.source().position());
    }
    return targets;
  }

  /**
   * A link to what is not of this site.
   *
   * @param url percent-encoded
   */
  public record Outward(String url, Prose prose, Link link) {}

  /** All links out of the site, in no order. */
  public List<Outward> outward() {
    List<Outward> outward = new ArrayList<>();
    settled.forEach(
        (prose, targets) -> {
          for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Target.Elsewhere elsewhere) {
              outward.add(new Outward(elsewhere.url(), prose, prose.links().get(i)));
            }
          }
        });
    return outward;
  }

  /** Whether an address that somebody wrote leads out of the site. */
  private static boolean isElsewhere(String href) {
    return SCHEME.matcher(href).find() || href.startsWith("//");
  }

  private Optional<Target> resolve(
      Prose prose, Link link, String from, Consumer<Problem> problems) {
    String written = link.destination().strip();
    if (written.startsWith("topic:")) {
      return topic(prose, link, written.substring("topic:".length()), problems);
    }
    if (isElsewhere(written)) {
      return Optional.of(new Target.Elsewhere(Address.encodeElsewhere(written)));
    }
    int hash = written.indexOf('#');
    String fragment = hash < 0 ? "" : decode(written.substring(hash + 1));
    String beforeHash = hash < 0 ? written : written.substring(0, hash);
    if (beforeHash.isEmpty()) {
      if (hash < 0) {
        return broken(
            prose, link, "this link has no address", "write it in the round brackets", problems);
      }
      return routes
          .document(from)
          .flatMap(self -> anchor(prose, link, self, "", fragment, problems))
          .map(found -> new Target.OfPage(routes.page(from), "", found));
    }
    int question = beforeHash.indexOf('?');
    String query = question < 0 ? "" : beforeHash.substring(question);
    String way = question < 0 ? beforeHash : beforeHash.substring(0, question);
    return file(prose, link, from, new Way(way, query, fragment), problems);
  }

  /** A relative address in its parts; the fragment is decoded. */
  private record Way(String path, String query, String fragment) {}

  private Optional<Target> file(
      Prose prose, Link link, String from, Way way, Consumer<Problem> problems) {
    String folder = Paths.folder(from);
    Optional<String> decoded = Paths.resolve(folder, normal(decode(way.path())));
    if (decoded.isEmpty()) {
      return broken(
          prose,
          link,
          "\"" + way.path() + "\" leads out of the content folder",
          "only what is inside can be published; move the file in, or link to its web address",
          problems);
    }
    Optional<String> found = routes.find(decoded.get(), link.kind());
    if (found.isEmpty()) {
      // A name may hold a percent sign of its own, or what looks like a query.
      found =
          Paths.resolve(folder, normal(way.path() + way.query()))
              .flatMap(path -> routes.find(path, link.kind()));
    }
    if (found.isEmpty()) {
      return missing(prose, link, from, way.path(), decoded.get(), problems);
    }
    String target = found.get();
    if (routes.isHidden(target)) {
      return assessorOnly(prose, link, way.path(), problems);
    }
    Optional<String> asset = routes.asset(target);
    if (asset.isPresent()) {
      Optional<LinkedFiles.Refusal> refusal = LinkedFiles.refusal(asset.get());
      if (refusal.isPresent()) {
        problems.accept(
            problem(prose, link, Code.LINKED_FILE, refusal.get().why(), refusal.get().hint()));
        return Optional.empty();
      }
      String tail =
          way.query() + (way.fragment().isEmpty() ? "" : "#" + Address.encode(way.fragment()));
      return Optional.of(new Target.OfFile(target, asset.get(), tail));
    }
    TitledPage page = routes.page(target);
    Optional<Document> document = routes.document(target);
    if (way.fragment().isEmpty() || document.isEmpty()) {
      return Optional.of(new Target.OfPage(page, way.query(), ""));
    }
    return anchor(prose, link, document.get(), way.path(), way.fragment(), problems)
        .map(anchor -> new Target.OfPage(page, way.query(), anchor));
  }

  private Optional<Target> topic(
      Prose prose, Link link, String reference, Consumer<Problem> problems) {
    int hash = reference.indexOf('#');
    String fragment = hash < 0 ? "" : decode(reference.substring(hash + 1));
    String id = decode(hash < 0 ? reference : reference.substring(0, hash));
    int slash = id.indexOf('/');
    String item = slash < 0 ? "" : id.substring(slash + 1);
    String topicId = slash < 0 ? id : id.substring(0, slash);
    Optional<Document> found = routes.byId(topicId);
    if (found.isEmpty()) {
      Optional<String> hidden = routes.hiddenId(topicId);
      if (hidden.isPresent()) {
        return cut(prose, link, id, hidden.get(), problems);
      }
      return broken(
          prose,
          link,
          "no topic has the id \"" + topicId + "\"",
          Suggestion.hint(
              topicId, routes.ids(), "a topic's id is its \"id:\", or its path with dots"),
          problems);
    }
    Document document = found.get();
    TitledPage page = routes.page(document.path());
    if (!item.isEmpty()) {
      Optional<String> anchor = itemAnchor(document, item);
      if (anchor.isEmpty()) {
        return broken(
            prose,
            link,
            "the topic \"" + topicId + "\" has no item \"" + item + "\"",
            Suggestion.hint(item, itemIds(document), "look up the item's id in that topic"),
            problems);
      }
      return Optional.of(new Target.OfPage(page, "", anchor.get()));
    }
    if (fragment.isEmpty()) {
      return Optional.of(new Target.OfPage(page, "", ""));
    }
    return anchor(prose, link, document, "topic:" + topicId, fragment, problems)
        .map(anchor -> new Target.OfPage(page, "", anchor));
  }

  private static Optional<String> itemAnchor(Document document, String id) {
    return document instanceof Document.Topic topic
        ? topic.items().stream().filter(item -> item.id().equals(id)).map(Item::anchor).findFirst()
        : Optional.empty();
  }

  private static List<String> itemIds(Document document) {
    return document instanceof Document.Topic topic
        ? topic.items().stream().map(Item::id).toList()
        : List.of();
  }

  /** The anchor meant: as written, or as GitHub would name a heading. */
  private Optional<String> anchor(
      Prose prose,
      Link link,
      Document target,
      String shown,
      String fragment,
      Consumer<Problem> problems) {
    if (fragment.isEmpty() || SECTIONS.contains(fragment)) {
      return Optional.of(fragment);
    }
    Set<String> known = anchors.computeIfAbsent(target.path(), key -> anchors(target));
    String lower = fragment.toLowerCase(Locale.ROOT);
    for (String candidate : List.of(fragment, "h-" + fragment, "h-" + lower, "u-" + fragment)) {
      if (known.contains(candidate)) {
        return Optional.of(candidate);
      }
    }
    String where = shown.isEmpty() ? "this page" : "\"" + shown + "\"";
    report(
        prose,
        link,
        Code.BROKEN_LINK,
        "nothing on " + where + " is called \"#" + fragment + "\"",
        Suggestion.hint(fragment, withoutPrefix(known), "link to a heading or an item's id"),
        problems);
    return Optional.empty();
  }

  private static Set<String> anchors(Document document) {
    Set<String> known = new HashSet<>(document.body().anchors());
    if (document instanceof Document.Topic topic) {
      topic.items().forEach(item -> known.add(item.anchor()));
    }
    if (document instanceof Document.Unit unit) {
      unit.criteria()
          .forEach(criterion -> known.add(Anchors.criterion(criterion.number().value())));
    }
    return known;
  }

  private static Collection<String> withoutPrefix(Collection<String> anchors) {
    return anchors.stream()
        .map(anchor -> anchor.startsWith("h-") ? anchor.substring(2) : anchor)
        .toList();
  }

  private Optional<Target> missing(
      Prose prose, Link link, String from, String shown, String path, Consumer<Problem> problems) {
    Optional<String> cut = routes.cut(path);
    if (cut.isPresent()) {
      return cut(prose, link, shown, cut.get(), problems);
    }
    if (path.startsWith(".") || path.contains("/.")) {
      return broken(
          prose,
          link,
          "\"" + shown + "\" is hidden, and hidden files are not published",
          "give it a name without the dot, or take the link out",
          problems);
    }
    String hint =
        routes
            .near(path)
            .filter(near -> !near.equals(from))
            .map(near -> "did you mean \"" + Paths.relative(from, near) + "\"?")
            .orElse("check the name and the folder; large and small letters differ on the web");
    if (link.kind() == Prose.LinkKind.IMAGE) {
      report(
          prose,
          link,
          Code.MISSING_IMAGE,
          "the image \"" + shown + "\" is not there",
          hint,
          problems);
      return Optional.empty();
    }
    return broken(prose, link, "there is no file \"" + shown + "\"", hint, problems);
  }

  private Optional<Target> cut(
      Prose prose, Link link, String shown, String reason, Consumer<Problem> problems) {
    if (reason.isEmpty()) {
      return assessorOnly(prose, link, shown, problems);
    }
    return broken(
        prose,
        link,
        "\"" + shown + "\" is " + reason + " and not published",
        "link to a topic that is, or take the link out",
        problems);
  }

  private Optional<Target> assessorOnly(
      Prose prose, Link link, String shown, Consumer<Problem> problems) {
    problems.accept(
        problem(
            prose,
            link,
            Code.ASSESSOR_LINK,
            "\"" + shown + "\" is for assessors only, but everyone sees this link",
            "move the link into a \"::: assessor\" passage"));
    return Optional.empty();
  }

  private Optional<Target> broken(
      Prose prose, Link link, String message, String hint, Consumer<Problem> problems) {
    report(prose, link, Code.BROKEN_LINK, message, hint, problems);
    return Optional.empty();
  }

  private void report(
      Prose prose, Link link, Code code, String message, String hint, Consumer<Problem> problems) {
    problems.accept(problem(prose, link, code, message, hint).as(severity));
  }

  private static Problem problem(Prose prose, Link link, Code code, String message, String hint) {
    return prose.source().problem(code, link.start(), link.end(), message, hint);
  }

  private static String normal(String path) {
    return Normalizer.normalize(path.replace('\\', '/'), Normalizer.Form.NFC);
  }

  /** Percent signs resolved; text that is not properly encoded stays as it is. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
