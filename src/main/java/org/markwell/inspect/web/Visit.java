package org.markwell.inspect.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.markwell.inspect.web.Web.Answer;
import org.markwell.inspect.web.Web.Method;

/** Asks for one page as politely as one can, and says what came of it. */
final class Visit {
  /** A full stop behind a host's name, which certificates and greetings leave out. */
  private static final Pattern ROOT_DOT =
      Pattern.compile("(?<=^[A-Za-z]{1,9}://[^/?#]{1,255}[^/?#.])\\.(?=[/?#:]|$)");

  private static final int MOST_REDIRECTS = 10;

  /** How long to wait before each new attempt, unless the server says. */
  private static final List<Duration> BACK_OFF =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(8));

  /** Nobody who waits for an answer waits longer than this for one page. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** What can't be asked for at all. */
  static final Outcome NO_ADDRESS = new Outcome.Bad("is no address of the web", "write it whole");

  private static final String TRY_LATER = "try again later, or look at it in a browser";

  private final Web web;
  private final Door door;
  private final Pace pace;

  Visit(Web web, Door door, Pace pace) {
    this.web = web;
    this.door = door;
    this.pace = pace;
  }

  /** The address that is asked for, with the host's name as the network spells it. */
  static Optional<URI> uri(String url) {
    int hash = url.indexOf('#');
    String page = hash < 0 ? url : url.substring(0, hash);
    String address = ROOT_DOT.matcher(page).replaceFirst("");
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null && uri.getRawAuthority() != null) {
        String host = URLDecoder.decode(uri.getRawAuthority(), StandardCharsets.UTF_8);
        String rest = address.substring(address.indexOf(uri.getRawAuthority()));
        rest = rest.substring(uri.getRawAuthority().length());
        uri = new URI(uri.getScheme() + "://" + IDN.toASCII(host) + rest);
      }
      boolean isWeb =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return Optional.of(uri)
          .filter(it -> isWeb && it.getHost() != null && it.getUserInfo() == null);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Outcome of(URI first) throws InterruptedException {
    Set<URI> seen = new HashSet<>();
    URI address = first;
    URI permanent = first;
    boolean isPermanent = true;
    while (seen.add(address) && seen.size() <= MOST_REDIRECTS) {
      if (!door.lets(address)) {
        return new Outcome.Shut();
      }
      Answer answer;
      try {
        answer = answer(address);
      } catch (IOException e) {
        return silence(e);
      }
      if (!REDIRECTS.contains(answer.status()) || answer.location().isEmpty()) {
        return judged(answer, permanent.equals(first) ? Optional.empty() : Optional.of(permanent));
      }
      Optional<URI> next = next(address, answer.location().get());
      if (next.isEmpty()) {
        return new Outcome.Bad(
            "is sent on to \"" + answer.location().get() + "\", which is no web page", TRY_LATER);
      }
      isPermanent &= PERMANENT.contains(answer.status());
      address = next.get();
      permanent = isPermanent ? address : permanent;
    }
    return new Outcome.Bad("is sent on and on, and never arrives", "look at it in a browser");
  }

  private static Optional<URI> next(URI from, String location) {
    try {
      return uri(from.resolve(location.strip().replace(" ", "%20")).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Outcome judged(Answer answer, Optional<URI> moved) {
    int status = answer.status();
    if (status < 300 || status == 304 || status == 416) {
      return moved
          .<Outcome>map(it -> new Outcome.Moved(it.toString()))
          .orElseGet(Outcome.Good::new);
    }
    if (status == 404 || status == 410) {
      return new Outcome.Bad(
          "is not there any more (" + status + ")", "find its new address, or take the link out");
    }
    if (status == 401 || status == 403 || status == 451) {
      return new Outcome.Bad(
          "is not shown to everybody (" + status + ")",
          "look at it in a browser: some sites only shut programs out");
    }
    return new Outcome.Bad("answers with the status " + status, TRY_LATER);
  }

  /** The last answer to a few attempts. */
  private Answer answer(URI address) throws IOException, InterruptedException {
    Method method = Method.HEAD;
    for (int attempt = 0; ; attempt++) {
      boolean isLast = attempt == BACK_OFF.size();
      Duration wait = isLast ? Duration.ZERO : BACK_OFF.get(attempt);
      try {
        Answer answer = web.ask(method, address);
        if (method == Method.HEAD && answer.status() >= 400 && !isBusy(answer)) {
          // Not everybody who has a page knows what HEAD means.
          method = Method.GET;
          answer = web.ask(method, address);
        }
        Optional<Duration> asked = answer.retryAfter().flatMap(this::wait);
        boolean isTooLong = asked.isPresent() && asked.get().compareTo(LONGEST_WAIT) > 0;
        if (isLast || isTooLong || !(isBusy(answer) || answer.status() >= 500)) {
          return answer;
        }
        wait = asked.orElse(wait);
      } catch (IOException e) {
        if (isLast || !mayPass(e)) {
          throw e;
        }
        method = Method.GET;
      }
      pace.pause(wait);
    }
  }

  private static boolean isBusy(Answer answer) {
    return answer.status() == 429 || answer.status() == 503;
  }

  private static boolean mayPass(IOException fault) {
    return !(fault instanceof SSLException)
        && !(fault instanceof MalformedURLException)
        && !isUnknown(fault);
  }

  private Optional<Duration> wait(String retryAfter) {
    try {
      return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())))
          .filter(it -> !it.isNegative());
    } catch (NumberFormatException notSeconds) {
      try {
        ZonedDateTime until =
            ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
        Duration left = Duration.between(pace.now(), until.toInstant());
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
      } catch (DateTimeException notADate) {
        return Optional.empty();
      }
    }
  }

  private static Outcome silence(IOException fault) {
    if (isUnknown(fault)) {
      return new Outcome.Silent("is on a host that nobody knows");
    }
    if (fault instanceof HttpTimeoutException) {
      return new Outcome.Silent("did not answer in time");
    }
    if (fault instanceof MalformedURLException) {
      return NO_ADDRESS;
    }
    if (fault instanceof SSLException) {
      return new Outcome.Bad(
          "has a certificate that browsers refuse: " + fault.getMessage(), TRY_LATER);
    }
    return new Outcome.Silent(
        fault instanceof ConnectException ? "can't be reached" : "broke off its answer");
  }

  private static boolean isUnknown(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof UnknownHostException || each instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }
}
