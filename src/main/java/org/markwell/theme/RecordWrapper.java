package org.markwell.theme;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Html;

/**
 * Shows templates the components of records, and nothing of any other object: no methods, no
 * classes. Whatever a view does not hold, a template can't reach.
 */
final class RecordWrapper implements ObjectWrapper {
  private final Map<Class<?>, Map<String, MethodHandle>> components = new ConcurrentHashMap<>();

  /** How to ask a record for each of its components, by their names. */
  private static Map<String, MethodHandle> components(Class<?> type) {
    Map<String, MethodHandle> components = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        components.put(
            component.getName(),
            MethodHandles.lookup()
                .unreflect(component.getAccessor())
                .asType(MethodType.methodType(Object.class, Record.class)));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return components;
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    // What is most often asked for comes first, and classes before interfaces, which take longer.
    if (value == null) {
      return null;
    } else if (value instanceof String text) {
      return new SimpleScalar(text);
    } else if (value instanceof Html html) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
    } else if (value instanceof Record part) {
      return new RecordModel(
          part, components.computeIfAbsent(part.getClass(), RecordWrapper::components), this);
    } else if (value instanceof Boolean flag) {
      return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    } else if (value instanceof Number number) {
      return new SimpleNumber(number);
    } else if (value instanceof List<?> list) {
      return new ListModel(list, this);
    } else if (value instanceof Map<?, ?> map) {
      return new MapModel(map, this);
    } else if (value instanceof TemplateModel model) {
      return model;
    }
    throw new TemplateModelException(
        "a view holds a " + value.getClass().getSimpleName() + ", which templates can't see");
  }
}
