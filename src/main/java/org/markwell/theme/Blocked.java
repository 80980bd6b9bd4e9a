package org.markwell.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/**
 * Finds in a template what the policy of its pages keeps from working, as far as the template's own
 * text shows it, and pages without a policy. What is filled in can't be seen here.
 */
final class Blocked {
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\s*(?:https?:)?//");

  /** Kinds of links that are fetched with the page. */
  private static final Pattern FETCHED =
      Pattern.compile("(?i)stylesheet|icon|preload|modulepreload|prefetch|manifest");

  /** What scripts are; anything else is data, which a policy lets be. */
  private static final Set<String> RUNS =
      Set.of("", "module", "text/javascript", "application/javascript", "importmap");

  private static final Set<String> DOCUMENT = Set.of("!doctype", "html", "head");

  private final Source source;
  private final TemplateTags tags;
  private final List<Problem> found = new ArrayList<>();

  private Blocked(Source source) {
    this.source = source;
    this.tags = new TemplateTags(source.text());
  }

  /** What would not work, in the order of the file. */
  static List<Problem> in(Source template) {
    Blocked blocked = new Blocked(template);
    blocked.look();
    return blocked.found;
  }

  private void look() {
    boolean page = false;
    for (TemplateTags.Tag tag : tags.all()) {
      if (!page && DOCUMENT.contains(tag.name()) && !tags.names("theme.policy")) {
        page = true;
        add(
            tag,
            "pages of this template have no Content-Security-Policy",
            "put <@theme.policy/> at the top of <head>, before all styles and scripts");
      }
      look(tag);
    }
  }

  private void look(TemplateTags.Tag tag) {
    String name = tag.name();
    Map<String, String> attributes = tag.attributes();
    String type = attributes.getOrDefault("type", "").toLowerCase(Locale.ROOT).strip();
    if (name.equals("script") && !attributes.containsKey("src") && RUNS.contains(type)) {
      add(tag, "this script does not run", inline("script"));
    } else if (name.equals("style")) {
      add(tag, "these styles do not hold", inline("style"));
    }
    attributes.forEach(
        (key, value) -> {
          if (key.equals("style")) {
            add(
                tag,
                "a style attribute does not hold",
                "give it a class, and put the rule into a style sheet");
          } else if (key.length() > 2 && key.startsWith("on")) {
            add(
                tag,
                "\"" + key + "\" does not run",
                "put a script into assets/js/ that calls addEventListener");
          } else if (value.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            add(tag, "the script in \"" + key + "\" does not run", inline("script"));
          } else if (ELSEWHERE.matcher(value).lookingAt() && isFetched(name, key, attributes)) {
            add(
                tag,
                "\""
                    + value.strip()
                    + "\" is not fetched: a page shows and runs nothing of other hosts",
                "put the file into the theme's assets/");
          }
        });
  }

  private static boolean isFetched(String name, String key, Map<String, String> attributes) {
    return key.equals("src")
        || key.equals("srcset")
        || key.equals("poster")
        || (name.equals("object") && key.equals("data"))
        || (name.equals("link")
            && key.equals("href")
            && FETCHED.matcher(attributes.getOrDefault("rel", "")).find());
  }

  private static String inline(String element) {
    return "write <@theme."
        + element
        + "> in place of <"
        + element
        + ">, or put it into a file of assets/";
  }

  private void add(TemplateTags.Tag tag, String message, String hint) {
    found.add(
        source.problem(
            Code.POLICY, tag.start(), tag.start() + 1 + tag.name().length(), message, hint));
  }
}
