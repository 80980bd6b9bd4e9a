package org.markwell.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.markwell.edition.Edition;
import org.markwell.model.Asset;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Proses;
import org.markwell.model.Text;
import org.markwell.plan.address.Address;
import org.markwell.plan.claim.Claim;
import org.markwell.plan.file.CarriedFile;
import org.markwell.plan.file.LinkedFiles;
import org.markwell.plan.file.Shown;

/** Resolves every link of an edition once, and so finds the files that go with it. */
final class Reach {
  private final Edition edition;
  private final Links links;
  private final Pictures pictures;
  private final Map<Document, Set<PlannedBook.Format>> printed;
  private final Consumer<Problem> problems;
  private final Map<String, List<Asset>> byPath = new HashMap<>();
  private final Map<String, CarriedFile> reached = new TreeMap<>();

  Reach(
      Edition edition,
      Links links,
      Pictures pictures,
      Map<Document, Set<PlannedBook.Format>> printed,
      Consumer<Problem> problems) {
    this.edition = edition;
    this.links = links;
    this.pictures = pictures;
    this.printed = printed;
    this.problems = problems;
    for (Asset asset : edition.assets()) {
      byPath.computeIfAbsent(asset.path(), key -> new ArrayList<>()).add(asset);
    }
  }

  /** The files that pages reach, each once, in the order of their paths. */
  List<CarriedFile> files() {
    for (Document document : edition.documents()) {
      Set<PlannedBook.Format> formats = printed.getOrDefault(document, Set.of());
      Proses.of(document).forEach(prose -> from(prose, document.path(), formats));
    }
    Set<PlannedBook.Format> formats = new HashSet<>();
    printed.values().forEach(formats::addAll);
    Proses.of(edition.registers()).forEach(prose -> from(prose, Links.REGISTERS, formats));
    edition.site().centre().logo().ifPresent(this::logo);
    return List.copyOf(reached.values());
  }

  private void from(Prose prose, String path, Set<PlannedBook.Format> formats) {
    List<Target> targets = links.settle(prose, path, problems);
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof Target.OfFile file) {
        take(file.path(), Shown.by(prose, prose.links().get(i)), formats);
      }
    }
  }

  private void take(String path, Shown here, Set<PlannedBook.Format> formats) {
    List<Asset> assets = byPath.getOrDefault(path, List.of());
    if (assets.isEmpty()) {
      return;
    }
    Asset asset = assets.get(0);
    pictures.add(here, asset, formats);
    if (reached.containsKey(path)) {
      return;
    }
    if (assets.size() > 1) {
      problems.accept(
          here.problem(
              Code.OVERLAY_CONFLICT,
              "\""
                  + asset.shown()
                  + "\" and \""
                  + assets.get(1).shown()
                  + "\" are one file to this"
                  + " link",
              "rename the second: each file needs a path of its own in all content folders"));
    }
    String address = Address.ofAsset(path);
    String who = "\"" + asset.shown() + "\"";
    Claim claim = new Claim(address, Claim.Kind.FILE, who, here::problem);
    reached.put(path, new CarriedFile(address, asset, claim));
  }

  private void logo(Text logo) {
    String path = logo.value();
    Optional<LinkedFiles.Refusal> refusal =
        edition.logo().flatMap(asset -> LinkedFiles.refusal(Address.ofAsset(asset.path())));
    if (edition.hides(path)) {
      problems.accept(
          logo.problem(
              Code.ASSESSOR_LINK,
              "\"" + path + "\" is for assessors only, but everyone sees the logo",
              "put it into the first content folder, where everyone may see it"));
    } else if (edition.logo().isEmpty()) {
      problems.accept(
          logo.problem(
              Code.MISSING_IMAGE,
              "the image \"" + path + "\" is not there",
              "put it into the content folder and write its path from there"));
    } else if (refusal.isPresent()) {
      problems.accept(logo.problem(Code.LINKED_FILE, refusal.get().why(), refusal.get().hint()));
    } else {
      take(path, Shown.by(logo), Set.of());
    }
  }
}
