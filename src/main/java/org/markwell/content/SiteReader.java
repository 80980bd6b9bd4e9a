package org.markwell.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.markwell.content.keys.FencesInKeys;
import org.markwell.content.keys.Keys;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Form;
import org.markwell.model.Problem;
import org.markwell.model.Severity;
import org.markwell.model.Site;
import org.markwell.model.Source;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;
import org.markwell.yaml.Fields;
import org.markwell.yaml.OldKeys;
import org.markwell.yaml.Value;
import org.markwell.yaml.Yaml;

/** Reads {@code site.yaml}; a project without one gets what suits a plain folder of Markdown. */
final class SiteReader {
  private static final String FILE = "site.yaml";

  /** Names with {@code /} between them and perhaps behind; no dots alone, no drive, no wildcard. */
  private static final Pattern KEPT =
      Pattern.compile("(?:(?!\\.{1,2}(?:/|$))[^/\\\\:*?\"<>|\\p{Cntrl}]+(?:/|$))++");

  private final Path project;
  private final OldKeys old;
  private final Consumer<Problem> problems;

  SiteReader(Path project, OldKeys old, Consumer<Problem> problems) {
    this.project = project;
    this.old = old;
    this.problems = problems;
  }

  /** The severities a broken link may have. */
  private enum BrokenLinks {
    ERROR,
    WARN
  }

  Site read() {
    Path file = project.resolve(FILE);
    Source source =
        ProjectFolder.isThere(file)
            ? Decoding.read(project, file, FILE, Limits.SITE, problems)
                .orElseGet(() -> Source.of(FILE, ""))
            : Source.of(FILE, "");
    Optional<Value> value = Yaml.read(source, problems);
    value.ifPresent(it -> FencesInKeys.check(it, problems));
    value
        .filter(it -> !(it instanceof Value.Mapping))
        .ifPresent(
            it ->
                problems.accept(
                    it.problem(
                        Code.WRONG_TYPE,
                        "site.yaml must hold keys and values",
                        "write title: and the title of the site")));
    Value.Mapping map =
        value
            .filter(Value.Mapping.class::isInstance)
            .map(Value.Mapping.class::cast)
            .orElseGet(() -> new Value.Mapping(List.of(), Value.Style.BLOCK, source, 0, 0));
    return site(Fields.of(map, "site.yaml", Keys.SITE, old, problems), source);
  }

  private Site site(Fields fields, Source source) {
    Text title = fields.text("title").orElseGet(() -> Text.of(folderTitle(), source, 0, 0));
    String slug = ItemSlug.of(title.value());
    SiteFolders folders = new SiteFolders(ProjectFolder.of(project), fields, source, problems);
    HostingReader hosting = new HostingReader(fields, problems);
    return new Site(
        title,
        fields.text("site_id").map(Text::value).orElse(slug.isEmpty() ? "guide" : slug),
        hosting.baseUrl(),
        fields.text("language").flatMap(it -> Language.of(it, problems)).orElse("en-GB"),
        folders.theme(),
        folders.roots(),
        folders.output(),
        kept(fields),
        fields.text("edit_url").flatMap(this::editUrl),
        fields.choice("links", BrokenLinks.class).orElse(BrokenLinks.ERROR) == BrokenLinks.WARN
            ? Severity.WARNING
            : Severity.ERROR,
        headings(fields),
        fields.choice("marking_points", Audience.class).orElse(Audience.EVERYONE),
        search(fields),
        handbook(fields),
        centre(fields),
        sharing(fields),
        fields.choice("overdue", Site.Overdue.class).orElse(Site.Overdue.BADGE),
        hosting.hosting(),
        fields.number("markwell"));
  }

  private String folderTitle() {
    Path name = project.getFileName();
    return name == null ? "Guide" : Names.title(name.toString());
  }

  /** A file's path is put behind it, so a folder must end in a slash. */
  private Optional<String> editUrl(Text url) {
    return WebAddress.of(url, "https://github.com/centre/guide/edit/main/", problems)
        .map(it -> it.endsWith("=") ? it : WebAddress.asFolder(it));
  }

  private List<Text> kept(Fields fields) {
    List<Text> names = new ArrayList<>();
    if (fields.value("keep").orElse(null) instanceof Value.Scalar) {
      fields.text("keep").ifPresent(names::add);
    } else {
      names.addAll(fields.texts("keep"));
    }
    names.removeIf(name -> !isKeepable(name));
    return List.copyOf(names);
  }

  private boolean isKeepable(Text name) {
    boolean keepable = KEPT.matcher(name.value()).matches();
    if (!keepable) {
      problems.accept(
          name.problem(
              Code.INVALID_VALUE,
              "\"" + name.value() + "\" does not name a file or folder in the output",
              "write its path within that folder, such as CNAME or downloads/2026"));
    }
    return keepable;
  }

  private Map<String, String> headings(Fields fields) {
    Map<String, String> headings = new LinkedHashMap<>();
    fields
        .fields("headings", "headings", Keys.HEADINGS)
        .ifPresent(
            it ->
                Keys.HEADINGS.forEach(
                    key -> it.text(key).ifPresent(text -> headings.put(key, text.value()))));
    return headings;
  }

  private Site.Search search(Fields fields) {
    Optional<Fields> search = fields.fields("search", "search", Keys.SEARCH);
    boolean index = search.flatMap(it -> it.bool("index")).orElse(true);
    boolean stock = flag(search, "stock");
    if (stock && !index) {
      search
          .flatMap(it -> it.value("stock"))
          .ifPresent(
              it ->
                  problems.accept(
                      it.problem(
                          Code.INVALID_VALUE,
                          "\"stock\" asks for an index, and \"index\" says that there is none",
                          "leave one of the two out")));
    }
    return new Site.Search(index, stock);
  }

  private Site.Handbook handbook(Fields fields) {
    Optional<Fields> handbook = fields.fields("handbook", "handbook", Keys.HANDBOOK);
    return new Site.Handbook(
        flag(handbook, "pdf"),
        flag(handbook, "large_print"),
        flag(handbook, "epub"),
        handbook.map(this::forms).orElseGet(() -> List.of(Form.values())),
        handbook.flatMap(it -> it.bool("units")).orElse(true));
  }

  /** All forms but those switched off; or those of a list alone. */
  private List<Form> forms(Fields handbook) {
    Set<Form> on = EnumSet.allOf(Form.class);
    Optional<Value> value = handbook.value("forms");
    if (value.isPresent() && value.get() instanceof Value.Sequence) {
      on.clear();
      for (Text name : handbook.texts("forms")) {
        Form.ofKey(name.value())
            .ifPresentOrElse(
                on::add,
                () ->
                    problems.accept(
                        name.problem(
                            Code.INVALID_VALUE,
                            "there is no form \"" + name.value() + "\"",
                            Suggestion.hint(
                                name.value(),
                                Form.keys(),
                                "the forms are " + String.join(", ", Form.keys())))));
      }
    } else if (value.isPresent() && value.get() instanceof Value.Scalar) {
      handbook.bool("forms").filter(all -> !all).ifPresent(none -> on.clear());
    } else {
      handbook
          .fields("forms", "forms", Form.keys())
          .ifPresent(each -> on.removeIf(form -> !each.bool(form.key()).orElse(true)));
    }
    return List.copyOf(on);
  }

  private static boolean flag(Optional<Fields> fields, String key) {
    return fields.flatMap(it -> it.bool(key)).orElse(false);
  }

  private static Site.Sharing sharing(Fields fields) {
    return new Site.Sharing(
        cards(fields), fields.bool("feed").orElse(true), fields.bool("markdown").orElse(false));
  }

  private static Site.Cards cards(Fields fields) {
    if (fields.value("cards").orElse(null) instanceof Value.Scalar scalar) {
      switch (scalar.text().value().toLowerCase(Locale.ROOT)) {
        case "auto" -> {
          return Site.Cards.AUTO;
        }
        case "true", "yes", "on" -> {
          return Site.Cards.ON;
        }
        case "false", "no", "off" -> {
          return Site.Cards.OFF;
        }
        default -> fields.invalid(scalar.text(), "cards", List.of("auto", "true", "false"));
      }
    } else {
      // A list or a map is told as such.
      fields.text("cards");
    }
    return Site.Cards.AUTO;
  }

  private Site.Centre centre(Fields fields) {
    Optional<Fields> centre = fields.fields("centre", "centre", Keys.CENTRE);
    return new Site.Centre(
        centre.flatMap(it -> it.text("name")).map(Text::value),
        centre.flatMap(it -> it.text("contact")).flatMap(it -> WebAddress.contact(it, problems)),
        centre.flatMap(it -> it.text("logo")));
  }
}
