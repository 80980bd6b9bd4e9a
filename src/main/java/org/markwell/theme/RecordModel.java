package org.markwell.theme;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as a template sees it: a hash of its components. */
record RecordModel(Record part, Map<String, MethodHandle> components, RecordWrapper wrapper)
    implements TemplateHashModel {

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    MethodHandle component = components.get(name);
    if (component == null) {
      return null;
    }
    try {
      return wrapper.wrap((Object) component.invokeExact(part));
    } catch (TemplateModelException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new TemplateModelException("\"" + name + "\" can't be read", e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
