package org.markwell.changes.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that this program writes among those that people write: it says so among its keys, with a
 * seal that no longer fits as soon as somebody edits it.
 */
public final class OwnFile {
  private static final String MARK =
      "# Written by \"markwell changes\", which replaces it when it is run again. Seal: ";
  private static final int SEAL = 16;
  private static final Pattern SEALED =
      Pattern.compile("\\A\uFEFF?---\\R(" + Pattern.quote(MARK) + "([0-9a-f]{" + SEAL + "})\\R)");

  private OwnFile() {}

  /**
   * A file with the mark and the seal.
   *
   * @param text which begins with its keys
   */
  public static String sealed(String text) {
    return "---\n" + MARK + seal(text) + "\n" + text.substring("---\n".length());
  }

  /** Whether a file is one that this program made, be it edited since. */
  public static boolean isMarked(String text) {
    return SEALED.matcher(text).find();
  }

  /** Whether it is as this program made it; git may have given it other line ends. */
  public static boolean isUntouched(String text) {
    Matcher matcher = SEALED.matcher(text);
    if (!matcher.find()) {
      return false;
    }
    String rest = text.substring(0, matcher.start(1)) + text.substring(matcher.end(1));
    return seal(rest.replace("\uFEFF", "").replaceAll("\\R", "\n")).equals(matcher.group(2));
  }

  private static String seal(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, SEAL);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
