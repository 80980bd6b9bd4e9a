package org.markwell.markdown.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/** Which addresses a link may have. */
public final class Addresses {
  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|[/\\\\]{2}");

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "topic");

  private Addresses() {}

  /** Whether an address is relative or has an allowed scheme, as a browser would read it. */
  public static boolean safe(String address) {
    if (address.indexOf(':') < 0) {
      return true;
    }
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c > ' ' && c != 0x7f && !Character.isISOControl(c)) {
        read.append(c);
      }
    }
    int colon = read.indexOf(":");
    if (colon < 0) {
      return true;
    }
    for (int i = 0; i < colon; i++) {
      char c = read.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return true;
      }
    }
    return SCHEMES.contains(read.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  /** Whether a browser would go to another host for what has this address. */
  public static boolean isElsewhere(String address) {
    return ELSEWHERE.matcher(seen(address)).lookingAt();
  }

  /** That a picture is of another host, told where it stands. */
  public static Problem elsewhere(Text source, int start, int end, String address) {
    return source.problem(
        Code.IMAGE_ELSEWHERE,
        start,
        end,
        "the picture \"" + seen(address) + "\" is of another host, and only linked to",
        "save it beside the topic, for readers' browsers ask nobody but the site itself");
  }

  /** Browsers pass over spaces and what can't be seen. */
  private static String seen(String address) {
    return address.replaceAll("[\\p{Cntrl} ]", "");
  }
}
