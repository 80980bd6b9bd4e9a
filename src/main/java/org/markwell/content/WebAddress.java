package org.markwell.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/**
 * The one check of whatever an author may write that becomes the address of a link, or a part of
 * one. What passes is http or https with a host that this program and every browser read alike.
 */
public final class WebAddress {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}\\s]");
  private static final Pattern MAIL =
      Pattern.compile("(?:mailto:)?[^\\s\"<>:/@?]+@[\\p{L}\\p{N}.-]+(?:\\?[^\\s\"<>]*)?");
  private static final Pattern TELEPHONE = Pattern.compile("tel:\\+?[0-9()-]{3,20}");
  private static final int LAST_PORT = 65_535;

  private WebAddress() {}

  /** An address of anything on the web. */
  static Optional<String> of(Text url, String example, Consumer<Problem> problems) {
    return checked(url, fault(url.value()), example, problems);
  }

  /** The address of a site, to which paths are put: it ends in {@code /}. */
  static Optional<String> base(Text url, Consumer<Problem> problems) {
    return checked(url, baseFault(url.value()), "https://centre.example/guide/", problems)
        .map(WebAddress::asSite);
  }

  /**
   * The same for an address from the command line, which has passed {@link #baseFault}. Scheme and
   * host are the same in large letters and small ones, so that others may compare them.
   */
  public static String asSite(String url) {
    String site = asFolder(url);
    int path = site.indexOf('/', site.indexOf("://") + "://".length());
    return site.substring(0, path).toLowerCase(Locale.ROOT) + site.substring(path);
  }

  static String asFolder(String url) {
    return url.endsWith("/") ? url : url + "/";
  }

  /** A web address, an e-mail address or a telephone number, as the target of a link. */
  static Optional<String> contact(Text contact, Consumer<Problem> problems) {
    String value = contact.value();
    if (MAIL.matcher(value).matches() || TELEPHONE.matcher(value).matches()) {
      String link = value.contains(":") ? value : "mailto:" + value;
      if (parsed(link).isPresent()) {
        return Optional.of(link);
      }
    } else if (fault(value).isEmpty()) {
      return Optional.of(value);
    }
    problems.accept(
        contact.problem(
            Code.INVALID_VALUE,
            "\"" + value + "\" can't be made a link",
            "write an e-mail address, a web address, or tel: and a number without spaces"));
    return Optional.empty();
  }

  private static Optional<String> checked(
      Text url, Optional<String> fault, String example, Consumer<Problem> problems) {
    if (fault.isEmpty()) {
      return Optional.of(url.value());
    }
    problems.accept(
        url.problem(
            Code.INVALID_VALUE,
            "\"" + url.value() + "\" is not a web address: " + fault.get(),
            "write it whole, such as " + example));
    return Optional.empty();
  }

  /** Why no site can stand at an address, in a few words; empty if one can. */
  public static Optional<String> baseFault(String url) {
    Optional<String> fault = fault(url);
    if (fault.isPresent()) {
      return fault;
    }
    URI uri = parsed(url).orElseThrow();
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return Optional.of("a site's address has no ? or #");
    }
    String path = uri.getRawPath();
    if (path.contains("//")) {
      return Optional.of("two slashes stand together in its path");
    }
    for (String part : path.split("/")) {
      if (List.of(".", "..").contains(part.toLowerCase(Locale.ROOT).replace("%2e", "."))) {
        return Optional.of("its path must not hold . or ..");
      }
    }
    return path.toLowerCase(Locale.ROOT).matches(".*%(?:2f|5c|[01][0-9a-f]|7f).*")
        ? Optional.of("its path must not hold slashes or control characters in disguise")
        : Optional.empty();
  }

  /** Why an address is none of the web, in a few words; empty if it is one. */
  static Optional<String> fault(String url) {
    if (UNSEEN.matcher(url).find()) {
      return Optional.of("it holds a space or a character that can't be seen");
    }
    Optional<URI> parsed = parsed(url);
    if (parsed.isEmpty()) {
      return Optional.of("it holds a character that addresses don't have");
    }
    URI uri = parsed.get();
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("it must begin with https:// or http://");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("it must not hold a user's name");
    }
    if (uri.getHost() == null || uri.getPort() > LAST_PORT) {
      return Optional.of("the name of the computer in it can't be read");
    }
    return Optional.empty();
  }

  private static Optional<URI> parsed(String url) {
    try {
      return Optional.of(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
