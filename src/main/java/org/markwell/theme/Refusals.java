package org.markwell.theme;

import freemarker.core.TemplateObject;
import freemarker.template.Template;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.swing.tree.TreeNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a template what would make its pages differ from day to day or from machine to machine,
 * code that is not there to be read, and ranges that never end. FreeMarker shows the elements of a
 * template but not the expressions in them, so these are asked for by reflection.
 */
final class Refusals {
  private static final Method SYMBOL = method("getNodeTypeSymbol");
  private static final Method COUNT = method("getParameterCount");
  private static final Method VALUE = method("getParameterValue", int.class);

  private static final String DAY = "a page must be the same on every day and machine";
  private static final String CODE = "code made while a page is filled can't be looked through";

  private static final Map<String, String> BUILT_INS =
      Map.ofEntries(
          Map.entry("eval", CODE),
          Map.entry("interpret", CODE),
          Map.entry("new", "a template can't make objects"),
          Map.entry("api", "a template can't ask for classes and methods"),
          Map.entry("date", DAY),
          Map.entry("time", DAY),
          Map.entry("datetime", DAY),
          Map.entry("date_if_unknown", DAY),
          Map.entry("time_if_unknown", DAY),
          Map.entry("datetime_if_unknown", DAY),
          Map.entry("number_to_date", DAY),
          Map.entry("number_to_time", DAY),
          Map.entry("number_to_datetime", DAY));

  private static final String HINT =
      "leave it out, for dates come from the keys of a page; docs/themes.md says what a template may use";

  private static final String RANGE = "..";
  private static final String SLICE = "...[...]";

  private static final Pattern ISO = Pattern.compile("iso(?:_.*)?");

  /** What {@code #setting} may change: these change how one page writes, and nothing else. */
  private static final Set<String> SETTINGS =
      Set.of("number_format", "boolean_format", "url_escaping_charset");

  private Refusals() {}

  /** Everything in a template that is refused, in the order of the file. */
  static List<TemplateFault> of(Template template) {
    Set<TemplateFault> found = new HashSet<>();
    Set<Object> slices = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> due = new ArrayDeque<>();
    due.push(template.getRootTreeNode());
    while (!due.isEmpty()) {
      Object each = due.pop();
      if (each instanceof TemplateObject part) {
        String symbol = String.valueOf(ask(SYMBOL, part));
        if (symbol.equals(SLICE)) {
          // The end of a slice is that of the text.
          slices.add(ask(VALUE, part, 1));
        } else if (symbol.equals(RANGE) && ask(VALUE, part, 1) == null && !slices.contains(part)) {
          found.add(endless(part));
        }
        refusal(part, symbol).ifPresent(found::add);
        int count = ask(COUNT, part) instanceof Integer told ? told : 0;
        for (int i = 0; i < count; i++) {
          push(ask(VALUE, part, i), due);
        }
      }
      if (each instanceof TreeNode element) {
        Collections.list(element.children()).forEach(due::push);
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(TemplateFault::line).thenComparing(TemplateFault::column))
        .toList();
  }

  private static void push(@Nullable Object value, Deque<Object> due) {
    if (value instanceof Collection<?> all) {
      all.forEach(each -> push(each, due));
    } else if (value instanceof Object[] all) {
      for (Object each : all) {
        push(each, due);
      }
    } else if (value != null) {
      due.push(value);
    }
  }

  private static TemplateFault endless(TemplateObject part) {
    return new TemplateFault(
        part.getBeginLine(),
        part.getBeginColumn(),
        "a range without an end can't be used",
        "write its end, as in 1..10");
  }

  private static Optional<TemplateFault> refusal(TemplateObject part, String symbol) {
    if (symbol.equals(".now")) {
      return Optional.of(refusal(part.getBeginLine(), part.getBeginColumn(), symbol, DAY));
    } else if (symbol.startsWith("?")) {
      String typed = symbol.substring(1).replaceFirst("\\(.*", "");
      String name = snake(typed);
      boolean iso = ISO.matcher(name).matches();
      return Optional.ofNullable(iso ? DAY : BUILT_INS.get(name))
          .map(
              why -> refusal(part.getEndLine(), part.getEndColumn() - typed.length(), symbol, why));
    } else if (symbol.equals("#setting")) {
      String name = snake(String.valueOf(ask(VALUE, part, 0)));
      return SETTINGS.contains(name)
          ? Optional.empty()
          : Optional.of(
              refusal(part.getBeginLine(), part.getBeginColumn(), symbol + " " + name, DAY));
    }
    return Optional.empty();
  }

  private static TemplateFault refusal(int line, int column, String what, String why) {
    return new TemplateFault(
        line, Math.max(1, column), "a template can't use \"" + what + "\": " + why, HINT);
  }

  /** FreeMarker takes {@code dateIfUnknown} for {@code date_if_unknown}. */
  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object ask(Method method, TemplateObject part, Object... arguments) {
    try {
      return method.invoke(part, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("FreeMarker shows its templates in another way", e);
    }
  }

  private static Method method(String name, Class<?>... parameters) {
    try {
      Method method = TemplateObject.class.getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("FreeMarker shows its templates in another way", e);
    }
  }
}
