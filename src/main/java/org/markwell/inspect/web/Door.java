package org.markwell.inspect.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which hosts may be asked at all. A guide is text from many hands: a link in it, or a page it
 * leads to, must not make this program ask what only this computer and its neighbours can reach.
 */
@FunctionalInterface
public interface Door {
  /** Lets through what everybody can reach. */
  Door PUBLIC = Door::isPublic;

  boolean lets(URI address);

  /**
   * Names that mean something only on one's own network (RFC 6761, 6762, 8375, ICANN on internal).
   */
  Pattern PRIVATE_NAME =
      Pattern.compile(
          "[^.:]*|(?:.*\\.)?(?:localhost|local|internal|lan|home|corp|intranet|home\\.arpa)\\.?");

  private static boolean isPublic(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    if (PRIVATE_NAME.matcher(host).matches()) {
      return false;
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(host)) {
        if (isPrivate(each)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      // A proxy may know it; without one there will be no answer.
      return true;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (address instanceof Inet4Address) {
      // This network, shared by carriers (RFC 6598), of the IETF, for trials (RFC 2544), reserved.
      return first == 0
          || (first == 100 && second >= 64 && second < 128)
          || (first == 192 && second == 0 && bytes[2] == 0)
          || (first == 198 && (second == 18 || second == 19))
          || first >= 240;
    }
    return address instanceof Inet6Address && (isUnique(first) || isMapped(bytes));
  }

  /** Unique local addresses (RFC 4193). */
  private static boolean isUnique(int first) {
    return (first & 0xFE) == 0xFC;
  }

  /** Addresses that stand for others of version 4: translated (RFC 6052), 6to4, compatible. */
  private static boolean isMapped(byte[] bytes) {
    boolean translated = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean compatible = true;
    for (int i = 0; i < 10; i++) {
      compatible &= bytes[i] == 0;
    }
    return translated || sixToFour || compatible;
  }
}
