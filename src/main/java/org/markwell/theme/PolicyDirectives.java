package org.markwell.theme;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Html;

/**
 * What templates write where a page has its policy, and around code that stands in the page itself:
 * {@code <@theme.policy/>}, {@code <@theme.script>}, {@code <@theme.style>}. Each page's policy
 * then names the code that the page has.
 */
final class PolicyDirectives {
  /** What the code may be given to read, or is told by; nothing that would fetch or run. */
  private static final Pattern ATTRIBUTE = Pattern.compile("id|class|type|media|data-[a-z0-9-]+");

  /** What would end the code for a browser before its end, or make the end be overlooked. */
  private static final Pattern ENDING = Pattern.compile("(?i)</(?:script|style)|<!--");

  /** Names a file of the theme that shall stand in the page, in place of code between the tags. */
  private static final String FILE = "file";

  /** In a page, the address of a font would lead from the page and not from its sheet. */
  private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{[^}]*}\\s*");

  /** Code that differs from page to page is not gathered. */
  private static final int MOST_KNOWN = 16;

  /** Code as it stands in a page. */
  private record Hashed(String text, String hash) {}

  private final Function<String, Optional<String>> assets;
  private final Map<String, Hashed> known = new ConcurrentHashMap<>();

  /**
   * @param assets the text of a file of the theme, by its path
   */
  PolicyDirectives(Function<String, Optional<String>> assets) {
    this.assets = assets;
  }

  /** The directives by their names. */
  Map<String, TemplateDirectiveModel> all() {
    return Map.of(
        "policy", (environment, values, loop, body) -> policy(environment),
        "script",
            (environment, values, loop, body) ->
                code(Policy.Code.SCRIPT, environment, values, body),
        "style",
            (environment, values, loop, body) ->
                code(Policy.Code.STYLE, environment, values, body));
  }

  private static void policy(Environment environment) throws TemplateException {
    if (!(environment.getOut() instanceof FilledPage page)) {
      throw fault(
          environment, "the policy must stand in the page itself, not in a text that is kept");
    }
    if (!page.beginPolicy()) {
      throw fault(environment, "the page has its policy already");
    }
  }

  private void code(
      Policy.Code code,
      Environment environment,
      Map<?, ?> values,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    FilledPage page = FilledPage.of(environment);
    Writer out = environment.getOut();
    // What is kept first may be printed after the policy.
    if (out == page && !page.hasPolicy()) {
      throw fault(environment, "<@theme.policy/> must stand in the page before it");
    }
    Hashed hashed = hashed(environment, text(environment, values.get(FILE), body));
    page.policy().allow(code, hashed.hash());
    String element = code.name().toLowerCase(Locale.ROOT);
    out.write("<" + element + attributes(environment, values) + ">");
    out.write(hashed.text());
    out.write("</" + element + ">");
  }

  /** Most pages have the same code, which is looked at once. */
  private Hashed hashed(Environment environment, String written) throws TemplateException {
    Hashed before = known.get(written);
    if (before != null) {
      return before;
    }
    // Browsers read line ends so, before they make a hash.
    String text = written.replace("\r\n", "\n").replace('\r', '\n');
    if (ENDING.matcher(text).find()) {
      throw fault(environment, "\"</\" and \"<!--\" can't stand so in code that is part of a page");
    }
    Hashed hashed = new Hashed(text, Policy.hash(text));
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.put(written, hashed);
    return hashed;
  }

  private String text(
      Environment environment, @Nullable Object file, @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (file != null) {
      String path = text(file);
      return assets
          .apply(path)
          .map(it -> FONT.matcher(it).replaceAll(""))
          .orElseThrow(() -> fault(environment, "the theme has no file \"" + path + "\""));
    }
    StringWriter written = new StringWriter();
    if (body != null) {
      body.render(written);
    }
    return written.toString();
  }

  private static String attributes(Environment environment, Map<?, ?> values)
      throws TemplateException {
    Map<String, String> sorted = new TreeMap<>();
    for (Map.Entry<?, ?> each : values.entrySet()) {
      String name = String.valueOf(each.getKey());
      if (name.equals(FILE)) {
        continue;
      }
      if (!ATTRIBUTE.matcher(name).matches()) {
        throw fault(environment, "code in a page can't have the attribute \"" + name + "\"");
      }
      sorted.put(name, text(each.getValue()));
    }
    StringBuilder all = new StringBuilder();
    sorted.forEach(
        (name, value) ->
            all.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"'));
    return all.toString();
  }

  private static String text(@Nullable Object value) throws TemplateModelException {
    if (value instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    throw new TemplateModelException("an attribute of code in a page must be text");
  }

  private static TemplateException fault(Environment environment, String message) {
    return new TemplateException(message, environment);
  }
}
