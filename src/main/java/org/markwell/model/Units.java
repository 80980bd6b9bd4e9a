package org.markwell.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;

/** The units of a guide, and which topic belongs to which. */
public final class Units {
  private final Map<String, Unit> byId = new HashMap<>();
  private final Map<String, Unit> byFolder = new HashMap<>();

  private Units(Collection<Document> documents) {
    for (Document document : documents) {
      if (document instanceof Unit unit) {
        byId.putIfAbsent(unit.id(), unit);
        byFolder.putIfAbsent(folder(unit.path()), unit);
      }
    }
  }

  public static Units of(Collection<Document> documents) {
    return new Units(documents);
  }

  public Optional<Unit> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<String> ids() {
    return new ArrayList<>(byId.keySet());
  }

  /** The unit a topic names, or else that of the nearest folder above it. */
  public Optional<Unit> of(Topic topic) {
    return topic.unit().isPresent() ? byId(topic.unit().get().value()) : ofFolder(topic.path());
  }

  /** The unit of the nearest folder above a path. */
  public Optional<Unit> ofFolder(String path) {
    for (String folder = folder(path); ; folder = folder(folder)) {
      Unit unit = byFolder.get(folder);
      if (unit != null || folder.isEmpty()) {
        return Optional.ofNullable(unit);
      }
    }
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
