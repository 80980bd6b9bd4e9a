package org.markwell.plan;

import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.plan.address.Address;

/**
 * A page that will be made. Each kind of page is a type of its own that knows what it is about;
 * pages are told apart by their address, which only one of them may have.
 */
public abstract sealed class Page
    permits TitledPage, ReferencePage, Page.ColophonPage, Page.NotFoundPage {
  private final String address;
  private final String folder;

  /**
   * @param address the file it becomes, relative to the site, with {@code /}
   * @param folder the folder of the content root that it stands in
   */
  Page(String address, String folder) {
    this.address = address;
    this.folder = folder;
  }

  /** The file it becomes, relative to the site, with {@code /}. */
  public final String address() {
    return address;
  }

  /** The folder of the content root that it stands in; {@code ""} is the root. */
  public final String folder() {
    return folder;
  }

  /** The address as it stands in a link on the site's first page. */
  public final String link() {
    return Address.encode(address);
  }

  /** The name of its template, which also tells readers' programs what kind of page it is. */
  public abstract String template();

  /** Its title; none where the theme has to say what the page is. */
  public Optional<String> ownTitle() {
    return Optional.empty();
  }

  /** The file it is made of, if there is one. */
  public Optional<Document> document() {
    return Optional.empty();
  }

  /** What messages call a page that no author wrote, such as {@code the glossary}. */
  abstract String words();

  @Override
  public final boolean equals(Object other) {
    return other instanceof Page page && address.equals(page.address);
  }

  @Override
  public final int hashCode() {
    return address.hashCode();
  }

  @Override
  public final String toString() {
    return address;
  }

  /** What the site is made with. */
  public static final class ColophonPage extends Page {
    ColophonPage() {
      super("colophon.html", "");
    }

    @Override
    public String template() {
      return "colophon";
    }

    @Override
    String words() {
      return "the colophon";
    }
  }

  /** The page for visitors whose address leads nowhere; hosts show it at any depth. */
  public static final class NotFoundPage extends Page {
    NotFoundPage() {
      super("404.html", "");
    }

    @Override
    public String template() {
      return "not-found";
    }

    @Override
    String words() {
      return "the page for lost visitors";
    }
  }
}
