package org.markwell.theme;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map with string keys as a template sees it, in the map's own order. */
record MapModel(Map<?, ?> map, RecordWrapper wrapper) implements TemplateHashModelEx {
  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return wrapper.wrap(map.get(key));
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return () -> new Models(map.keySet());
  }

  @Override
  public TemplateCollectionModel values() {
    return () -> new Models(map.values());
  }

  private final class Models implements TemplateModelIterator {
    private final Iterator<?> items;

    Models(Collection<?> items) {
      this.items = items.iterator();
    }

    @Override
    public @Nullable TemplateModel next() throws TemplateModelException {
      Object item = items.next();
      return item instanceof String text ? new SimpleScalar(text) : wrapper.wrap(item);
    }

    @Override
    public boolean hasNext() {
      return items.hasNext();
    }
  }
}
