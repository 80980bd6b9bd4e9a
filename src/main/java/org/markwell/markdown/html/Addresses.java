package org.markwell.markdown.html;

import java.util.Locale;
import java.util.Set;

/** Which addresses a link may have. */
public final class Addresses {
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
}
