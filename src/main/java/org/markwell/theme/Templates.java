package org.markwell.theme;

import freemarker.cache.StrongCacheStorage;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The templates of a theme, each looked through when it is first read, however it is named. */
final class Templates extends Configuration {
  private final Map<Template, List<TemplateFault>> read = new ConcurrentHashMap<>();

  Templates() {
    super(VERSION_2_3_35);
    // What was prepared stays so.
    setCacheStorage(new StrongCacheStorage());
  }

  /**
   * Every road to a template ends here, those of {@code include} and {@code import} as well.
   *
   * @throws Refused if it holds what no template may use
   */
  @Override
  public @Nullable Template getTemplate(
      String name,
      @Nullable Locale locale,
      @Nullable Object condition,
      @Nullable String encoding,
      boolean parsed,
      boolean ignoreMissing)
      throws IOException {
    Template template = super.getTemplate(name, locale, condition, encoding, parsed, ignoreMissing);
    if (template != null) {
      List<TemplateFault> refusals = read.computeIfAbsent(template, Templates::prepare);
      if (!refusals.isEmpty()) {
        throw new Refused(template.getName(), refusals);
      }
    }
    return template;
  }

  /** Lets loops be interrupted, those with nothing in them too; the library has no other door. */
  private static List<TemplateFault> prepare(Template template) {
    List<TemplateFault> refusals = Refusals.of(template);
    _CoreAPI.addThreadInterruptedChecks(template);
    return refusals;
  }
}
