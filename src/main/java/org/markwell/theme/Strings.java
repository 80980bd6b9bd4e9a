package org.markwell.theme;

import java.util.Map;

final class Strings {
  private Strings() {}

  static Map<String, String> read(ThemeFiles files, String language) {
    return Map.of();
  }
}
