package org.markwell.lunr;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A searchable field of every document.
 *
 * @param name not empty, without a slash, neither digits only nor a name that JavaScript gives to
 *     every object
 * @param boost what its scores are multiplied by; as in lunr, 0 and NaN mean 1
 */
public record Field(String name, double boost) {
  private static final Set<String> TAKEN =
      Set.of(
          "_index",
          "__proto__",
          "__defineGetter__",
          "__defineSetter__",
          "__lookupGetter__",
          "__lookupSetter__",
          "constructor",
          "hasOwnProperty",
          "isPrototypeOf",
          "propertyIsEnumerable",
          "toLocaleString",
          "toString",
          "valueOf");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  public Field {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a field needs a name");
    }
    if (name.indexOf('/') >= 0) {
      throw new IllegalArgumentException("the field name \"" + name + "\" has a slash");
    }
    if (TAKEN.contains(name) || DIGITS.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a field");
    }
    boost = orOne(boost);
  }

  /** JavaScript takes both as "not given". */
  static double orOne(double boost) {
    return boost == 0 || Double.isNaN(boost) ? 1 : boost;
  }
}
