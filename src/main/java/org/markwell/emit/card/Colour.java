package org.markwell.emit.card;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.parser.property.Conversions;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours as {@code 0xRRGGBB}: read from what style sheets write, and told apart as WCAG does.
 * Transparency is left out; a card has one background.
 */
final class Colour {
  static final int BLACK = 0x000000;
  static final int WHITE = 0xFFFFFF;

  private static final Pattern FUNCTION =
      Pattern.compile("(rgb|hsl|oklch|oklab)\\( *([^,/ ]+)[, ]+([^,/ ]+)[, ]+([^,/ )]+).*");

  private Colour() {}

  /** A colour as {@code theme.yaml} writes it; nothing if it is none that can be read. */
  static Optional<Integer> read(String css) {
    String text = css.strip().toLowerCase(Locale.ROOT);
    try {
      if (text.startsWith("#")) {
        return hexadecimal(text.substring(1));
      }
      Matcher function = FUNCTION.matcher(text);
      if (function.matches()) {
        return Optional.of(
            function(function.group(1), function.group(2), function.group(3), function.group(4)));
      }
      if (text.equals("rebeccapurple")) {
        // The one name of CSS that came after the engine's list.
        return Optional.of(0x663399);
      }
      FSRGBColor named = Conversions.getColor(text);
      return named == null
          ? Optional.empty()
          : Optional.of(of(named.getRed(), named.getGreen(), named.getBlue()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> hexadecimal(String digits) {
    if (digits.length() == 3 || digits.length() == 4) {
      int rgb = Integer.parseInt(digits.substring(0, 3), 16);
      return Optional.of(of((rgb >> 8) * 17, (rgb >> 4 & 15) * 17, (rgb & 15) * 17));
    }
    return Optional.of(Integer.parseInt(digits.substring(0, 6), 16));
  }

  private static int function(String name, String a, String b, String c) {
    return switch (name) {
      case "rgb" -> of(number(a, 255), number(b, 255), number(c, 255));
      case "hsl" -> hsl(degrees(a), number(b, 1), number(c, 1));
      case "oklch" -> {
        double chroma = number(b, 0.4);
        double hue = Math.toRadians(degrees(c));
        yield oklab(number(a, 1), chroma * Math.cos(hue), chroma * Math.sin(hue));
      }
      default -> oklab(number(a, 1), number(b, 0.4), number(c, 0.4));
    };
  }

  /**
   * @param whole what 100% stands for
   */
  private static double number(String text, double whole) {
    return text.endsWith("%")
        ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100 * whole
        : Double.parseDouble(text);
  }

  private static double degrees(String text) {
    return Double.parseDouble(text.replaceFirst("deg$", ""));
  }

  /** CSS Color 4, section 7. */
  private static int hsl(double hue, double saturation, double lightness) {
    double strength = saturation * Math.min(lightness, 1 - lightness);
    double[] channels = new double[3];
    for (int i = 0; i < 3; i++) {
      // Red, green and blue stand at 0, 8 and 4 twelfths of the circle.
      double k = ((new int[] {0, 8, 4}[i] + hue / 30) % 12 + 12) % 12;
      channels[i] = lightness - strength * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }
    return of(channels[0] * 255, channels[1] * 255, channels[2] * 255);
  }

  /** CSS Color 4, section 18, with the matrices of Björn Ottosson's definition of Oklab. */
  private static int oklab(double lightness, double a, double b) {
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return of(
        gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double gamma(double linear) {
    double light = Math.max(0, Math.min(1, linear));
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
  }

  private static int of(double red, double green, double blue) {
    return channel(red) << 16 | channel(green) << 8 | channel(blue);
  }

  private static int channel(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  /** The contrast of two colours, 1 to 21 (WCAG 2.2). */
  static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 255)
        + 0.7152 * linear(colour >> 8 & 255)
        + 0.0722 * linear(colour & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** The first of some colours that can be read on another, or else black or white. */
  static int readable(int on, double contrast, int... wanted) {
    for (int each : wanted) {
      if (contrast(each, on) >= contrast) {
        return each;
      }
    }
    return contrast(BLACK, on) >= contrast(WHITE, on) ? BLACK : WHITE;
  }

  /**
   * A colour between two.
   *
   * @param share of the second, 0 to 1
   */
  static int between(int one, int other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = one >> shift & 255;
      int b = other >> shift & 255;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }
}
