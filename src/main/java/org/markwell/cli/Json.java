package org.markwell.cli;

import tools.jackson.databind.json.JsonMapper;

/** Strings as JSON writes them. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  static String string(String text) {
    return MAPPER.writeValueAsString(text);
  }
}
