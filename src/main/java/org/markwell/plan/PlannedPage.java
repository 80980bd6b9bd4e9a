package org.markwell.plan;

import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.plan.address.Address;

/**
 * A page that will be made.
 *
 * @param address the file it becomes, relative to the site, with {@code /}
 * @param title as people read it
 * @param document what it is made of; none for a folder's own list and the page for lost visitors
 * @param folder the folder of the content root it stands in
 */
public record PlannedPage(
    String address, Kind kind, String title, Optional<Document> document, String folder) {

  public static final PlannedPage COLOPHON =
      new PlannedPage("colophon.html", Kind.COLOPHON, "", Optional.empty(), "");

  /** The address as it stands in a link on the site's first page. */
  public String link() {
    return Address.encode(address);
  }

  /** Pages are told apart by their address; comparing whole documents would be slow. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PlannedPage page && address.equals(page.address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }

  /** What a page is; also chooses its template. */
  public enum Kind {
    HOME("home"),
    QUALIFICATION("qualification"),
    UNIT("unit"),
    TOPIC("topic"),
    PAGE("page"),
    FOLDER("page"),
    GLOSSARY("glossary"),
    MODELS("models"),
    LEGISLATION("legislation"),
    COVERAGE("coverage"),
    COLOPHON("colophon"),
    HANDBOOK("handbook"),
    UNIT_HANDBOOK("handbook"),
    FORMS("forms"),
    FORM("form"),
    SEARCH("search"),
    TOPICS("topics"),
    REDIRECT("redirect"),
    NOT_FOUND("not-found");

    private final String template;

    Kind(String template) {
      this.template = template;
    }

    public String template() {
      return template;
    }
  }
}
