package org.markwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.markwell.inspect.web.WebLink;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.model.Site;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.plan.Links.Outward;
import org.markwell.plan.SitePlan;
import org.markwell.plan.address.Address;

/** All links of a guide to pages of others, in any edition, and where each is written. */
public final class WebLinks {
  private final List<WebLink> links = new ArrayList<>();

  private WebLinks() {}

  /**
   * @param root the project's folder
   */
  public static List<WebLink> of(Path root, Checked checked) {
    WebLinks all = new WebLinks();
    for (SitePlan plan : checked.plans().values()) {
      for (Outward each : plan.links().outward()) {
        all.add(each.url(), each.prose().source(), each.link().start(), each.link().end());
      }
    }
    Guide guide = checked.guide();
    guide.registers().legislation().values().stream()
        .flatMap(it -> it.url().stream())
        .forEach(it -> all.add(Address.encodeElsewhere(it.value()), it, 0, it.value().length()));
    all.settings(root, guide);
    return List.copyOf(all.links);
  }

  private void add(String url, Text text, int start, int end) {
    if (url.toLowerCase(Locale.ROOT).matches("https?://.*")) {
      links.add(new WebLink(url, text, start, end));
    }
  }

  private void settings(Path root, Guide guide) {
    Site site = guide.site();
    Optional<Source> file = file(root);
    if (file.isEmpty()) {
      return;
    }
    site.centre().contact().ifPresent(it -> add(Address.encodeElsewhere(it), file.get(), it));
    // A folder's own address may show nothing: the page of one file stands for those of all.
    Optional<Document> first = guide.documents().stream().findFirst();
    site.editUrl()
        .filter(it -> first.isPresent())
        .ifPresent(
            it ->
                add(
                    it + Address.encode(first.orElseThrow().facts().source().file()),
                    file.get(),
                    it.replaceFirst("/$", "")));
  }

  private void add(String url, Source file, String written) {
    int start = Math.max(0, file.text().indexOf(written));
    Text text = file.slice(start, Math.min(start + written.length(), file.text().length()));
    add(url, text, 0, written.length());
  }

  private static Optional<Source> file(Path root) {
    try {
      return Optional.of(Source.of("site.yaml", Files.readString(root.resolve("site.yaml"))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
