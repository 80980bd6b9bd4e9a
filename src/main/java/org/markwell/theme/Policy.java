package org.markwell.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a page allows itself, in the words of the Content Security Policy: files of its own site,
 * the pictures that style sheets hold, and the code that its theme wrote into it, by hash. Nothing
 * of another host, and no code that got into the page in any other way.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
final class Policy {
  /** What may stand in a page itself; each is known by the hash of its text. */
  enum Code {
    SCRIPT,
    STYLE
  }

  private final Set<String> scripts = new LinkedHashSet<>();
  private final Set<String> styles = new LinkedHashSet<>();

  /** Lets what has this hash run. */
  void allow(Code code, String hash) {
    (code == Code.SCRIPT ? scripts : styles).add(" 'sha256-" + hash + "'");
  }

  /** The hash of a text as it stands in a page, with line feeds at its line ends. */
  static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The directives; no character in them means anything in HTML but the straight apostrophe. */
  private String directives() {
    return "default-src 'none'; script-src 'self'"
        + String.join("", scripts)
        + "; style-src 'self'"
        + String.join("", styles)
        + "; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self';"
        + " worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";
  }

  /** The element that holds for all that follows it in a page. */
  byte[] element() {
    return ("<meta http-equiv=\"Content-Security-Policy\" content=\"" + directives() + "\">\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
