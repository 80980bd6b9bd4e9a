package org.markwell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.output.Artifact;
import org.markwell.output.Progress;

/** All files of one edition, each by its path; none is made before it is asked for. */
public final class Products {
  private record Product(String emitter, Artifact<?> artifact) {}

  private final Map<String, Product> products = new LinkedHashMap<>();
  private final Stages stages;

  private Products(Stages stages) {
    this.stages = stages;
  }

  static Products of(List<Emitter> emitters, Material material, Stages stages) {
    Products all = new Products(stages);
    for (Emitter emitter : emitters) {
      stages.begin(emitter.name());
      for (Artifact<?> artifact : emitter.artifacts(material)) {
        String path = artifact.path();
        if (all.products.put(path, new Product(emitter.name(), artifact)) != null) {
          throw new IllegalArgumentException("two artifacts want one place: \"" + path + "\"");
        }
      }
    }
    stages.end();
    return all;
  }

  /** One file, such as {@code index.html}; nothing if the edition has none at this path. */
  public Optional<Artifact<?>> at(String path) {
    return Optional.ofNullable(products.get(path)).map(Product::artifact);
  }

  List<Artifact<?>> artifacts() {
    List<Artifact<?>> artifacts = new ArrayList<>();
    products.values().forEach(it -> artifacts.add(it.artifact()));
    return artifacts;
  }

  /** Tells the stages under which emitter's name each file is made. */
  Progress progress() {
    return new Progress() {
      @Override
      public void done(int finished, int total) {
        stages.done(finished, total);
      }

      @Override
      public void making(String path) {
        stages.making(emitter(path));
      }

      @Override
      public void made(String path) {
        stages.made(emitter(path));
      }
    };
  }

  private String emitter(String path) {
    Product product = products.get(path);
    return product == null ? path : product.emitter();
  }
}
