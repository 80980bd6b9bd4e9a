package org.markwell.content;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.model.Text;
import org.markwell.yaml.Fields;

/** Reads where a site will stand: {@code base_url}, {@code domain} and {@code host}. */
final class HostingReader {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final int LONGEST = 253;

  /**
   * What the JDK, by a rule of 2003, spells as other letters, so that another domain comes of it:
   * sharp s, final sigma, and the two joiners (RFC 5894, "deviations").
   */
  private static final Pattern SPELLED_ANEW = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

  private final Optional<String> baseUrl;
  private final Site.Hosting hosting;

  HostingReader(Fields fields, Consumer<Problem> problems) {
    Optional<Text> domain =
        fields.text("domain").filter(it -> isDomain(it, problems)).map(HostingReader::small);
    List<String> hosts = Arrays.stream(Site.Host.values()).map(Site.Host::word).toList();
    Optional<Text> host = fields.text("host");
    host.filter(it -> !hosts.contains(it.value()))
        .ifPresent(it -> fields.invalid(it, "host", hosts));
    this.hosting = new Site.Hosting(domain, host.filter(it -> hosts.contains(it.value())));
    Optional<Text> written = fields.text("base_url");
    Optional<String> base = written.flatMap(it -> WebAddress.base(it, problems));
    if (base.isPresent() && domain.isPresent()) {
      contradiction(base.get(), domain.get())
          .ifPresent(
              why ->
                  problems.accept(
                      written
                          .get()
                          .problem(
                              Code.INVALID_VALUE,
                              "\"base_url\" and \"domain\" contradict each other: " + why,
                              "leave base_url out: it is "
                                  + address(domain.get())
                                  + " by itself")));
    }
    this.baseUrl = written.isPresent() ? base : domain.map(HostingReader::address);
  }

  /** Where the site will stand: as written, or else at the root of its domain. */
  Optional<String> baseUrl() {
    return baseUrl;
  }

  Site.Hosting hosting() {
    return hosting;
  }

  private static String address(Text domain) {
    return "https://" + domain.value() + "/";
  }

  /** A server may show the site in a folder of its domain; on the others it has all of it. */
  private Optional<String> contradiction(String base, Text domain) {
    URI uri = URI.create(base);
    if (!domain.value().equalsIgnoreCase(uri.getHost())) {
      return Optional.of("one says " + uri.getHost() + ", the other " + domain.value());
    }
    return uri.getPath().equals("/") || hosting.is(Site.Host.SERVER)
        ? Optional.empty()
        : Optional.of("with a domain of its own the site stands at its root");
  }

  private static Text small(Text domain) {
    String name = domain.value().toLowerCase(Locale.ROOT);
    return Text.of(name, domain.source(), domain.start(), domain.end());
  }

  private static boolean isDomain(Text domain, Consumer<Problem> problems) {
    String value = domain.value();
    Optional<String> hint = hint(value);
    hint.ifPresent(
        it ->
            problems.accept(
                domain.problem(
                    Code.INVALID_VALUE, "\"" + value + "\" is not the bare name of a domain", it)));
    return hint.isEmpty();
  }

  /** What to write instead, if a value is no name of a host; empty if it is one. */
  private static Optional<String> hint(String value) {
    String example = "write it alone, such as guide.centre.example";
    if (value.contains("://") || value.contains("/")) {
      return Optional.of("leave out https:// and all behind a slash: " + example);
    } else if (value.contains("@")) {
      return Optional.of(example);
    } else if (value.contains(":")) {
      return Optional.of("leave out the colon and the port: " + example);
    } else if (value.contains("*")) {
      return Optional.of("a site has one domain, without an asterisk: " + example);
    } else if (value.endsWith(".")) {
      return Optional.of("leave out the full stop at the end");
    } else if (!value.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(
          ascii(value)
              .map(it -> "write it as name servers know it: " + it)
              .orElse("its company knows how name servers spell it, which begins with xn--"));
    }
    String name = value.toLowerCase(Locale.ROOT);
    List<String> labels = List.of(name.split("\\.", -1));
    boolean fits =
        labels.size() > 1
            && name.length() <= LONGEST
            && labels.stream().allMatch(it -> LABEL.matcher(it).matches());
    if (!fits) {
      return Optional.of(example);
    } else if (labels.get(labels.size() - 1).chars().allMatch(Character::isDigit)) {
      return Optional.of("a number of the network is no domain: " + example);
    } else if (name.endsWith(".github.io") || name.endsWith(".gitlab.io")) {
      return Optional.of("leave the line out: this address comes without being asked for");
    }
    return Optional.empty();
  }

  private static Optional<String> ascii(String value) {
    if (SPELLED_ANEW.matcher(value).find()) {
      return Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(value).toLowerCase(Locale.ROOT);
      return Arrays.stream(ascii.split("\\.", -1)).allMatch(it -> LABEL.matcher(it).matches())
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
