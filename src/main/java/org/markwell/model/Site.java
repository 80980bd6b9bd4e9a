package org.markwell.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code site.yaml} says.
 *
 * @param siteId prefixes everything stored in a browser
 * @param baseUrl where the site will stand, ending in {@code /}, for canonical links
 * @param theme the folder below {@code themes/}
 * @param content the content roots, the public one first
 * @param output the folder of the learner edition
 * @param keep files and folders in the output that others own, with {@code /}, leading nowhere else
 * @param links how much a broken link matters
 * @param headings wording of section headings, by section
 * @param markingPoints who sees marking points that don't say
 * @param markwell which versions of Markwell build the guide
 * @param overdue what follows when the day of a review is past
 */
public record Site(
    Text title,
    String siteId,
    Optional<String> baseUrl,
    String language,
    Text theme,
    List<Text> content,
    String output,
    List<Text> keep,
    Optional<String> editUrl,
    Severity links,
    Map<String, String> headings,
    Audience markingPoints,
    Search search,
    Handbook handbook,
    Centre centre,
    Sharing sharing,
    Overdue overdue,
    Hosting hosting,
    Optional<Text> markwell) {

  /** What follows when the day of a review is past; pages tell their readers in any case. */
  public enum Overdue {
    BADGE,
    WARN,
    FAIL
  }

  /** The folders that builds write where nobody names another: none of them is content. */
  public Set<String> outputs() {
    return Set.of(
        output, output + "-assessor", output + "-portable", output + "-assessor-portable");
  }

  /**
   * The search.
   *
   * @param index whether there is one
   * @param stock whether its whole index is written as well, for other programs
   */
  public record Search(boolean index, boolean stock) {}

  /**
   * What is made of the handbooks.
   *
   * @param forms those that are switched on, in the order of {@link Form}
   * @param units whether each unit has one of its own
   */
  public record Handbook(
      boolean pdf, boolean largePrint, boolean epub, List<Form> forms, boolean units) {}

  /** Who serves a site. */
  public enum Host {
    GITHUB_PAGES,
    GITLAB_PAGES,
    NETLIFY,
    /** A web server of the centre's own. */
    SERVER;

    /** As {@code site.yaml} names it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Where the site is published.
   *
   * @param domain a host name of the centre's own, in small letters of ASCII
   * @param host what {@link Host#word} says
   */
  public record Hosting(Optional<Text> domain, Optional<Text> host) {
    /** Whether the site goes to a host that reads the domain from a file of the site. */
    public boolean readsDomain() {
      return is(Host.GITHUB_PAGES) || host.isEmpty();
    }

    public boolean is(Host other) {
      return host.filter(it -> it.is(other.word())).isPresent();
    }
  }

  public record Centre(Optional<String> name, Optional<String> contact, Optional<Text> logo) {}

  /**
   * What other programs are given of the learner edition.
   *
   * @param feed whether there is a feed of what changed
   * @param markdown whether pages stand there as Markdown too
   */
  public record Sharing(Cards cards, boolean feed, boolean markdown) {}

  /** The pictures that show where somebody shares a link. */
  public enum Cards {
    /** One for each topic, unless there are very many. */
    AUTO,
    ON,
    OFF
  }
}
