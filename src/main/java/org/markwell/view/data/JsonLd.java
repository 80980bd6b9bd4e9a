package org.markwell.view.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes things as JSON-LD that can stand in a script of a page: nothing that it holds could end
 * the script or begin another element, and every program reads the same.
 */
public final class JsonLd {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private final StringBuilder out = new StringBuilder(1024);

  private JsonLd() {}

  /** The things of a page; nothing if there are none. */
  public static String of(List<Thing> things) {
    if (things.isEmpty()) {
      return "";
    }
    JsonLd json = new JsonLd();
    json.out.append("{\"@context\":\"https://schema.org\",\"@graph\":");
    json.value(things);
    return json.out.append('}').toString();
  }

  private void value(Object value) {
    if (value instanceof Thing thing) {
      thing(thing);
    } else if (value instanceof List<?> list) {
      char before = '[';
      for (Object each : list) {
        out.append(before);
        value(each);
        before = ',';
      }
      out.append(']');
    } else if (value instanceof Integer number) {
      out.append(number.intValue());
    } else {
      text((String) value);
    }
  }

  private void thing(Thing thing) {
    out.append("{\"@type\":\"").append(thing.getClass().getSimpleName()).append('"');
    for (RecordComponent component : COMPONENTS.get(thing.getClass())) {
      Object value = value(component.getAccessor(), thing);
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        boolean id = component.getName().equals("id");
        out.append(id ? ",\"@" : ",\"").append(component.getName()).append("\":");
        value(value);
      }
    }
    out.append('}');
  }

  private static @Nullable Object value(Method accessor, Thing of) {
    try {
      return accessor.invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("can't read " + accessor, e);
    }
  }

  private void text(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      out.append(text, done, i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (Character.isSurrogate(c)) {
        i += surrogate(text, i);
      } else {
        escape(c);
      }
      done = i + 1;
    }
    out.append(text, done, text.length()).append('"');
  }

  private static boolean isPlain(char c) {
    return c >= ' '
        && c != '"'
        && c != '\\'
        && c != '<'
        && c != '>'
        && c != '&'
        && c != 0x2028
        && c != 0x2029
        && !Character.isSurrogate(c);
  }

  /** Half a character is none, and UTF-8 has no bytes for it. */
  private int surrogate(String text, int at) {
    int whole = text.codePointAt(at);
    boolean pair = Character.isSupplementaryCodePoint(whole);
    out.appendCodePoint(pair ? whole : 0xFFFD);
    return pair ? 1 : 0;
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 15, 16));
    }
  }
}
