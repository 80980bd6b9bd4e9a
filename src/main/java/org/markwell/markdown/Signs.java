package org.markwell.markdown;

/** A set of ASCII signs, for questions that every letter of a guide is asked. */
final class Signs {
  private final boolean[] signs = new boolean[128];

  private Signs(String members) {
    for (int i = 0; i < members.length(); i++) {
      signs[members.charAt(i)] = true;
    }
  }

  static Signs of(String members) {
    return new Signs(members);
  }

  boolean has(char c) {
    return c < signs.length && signs[c];
  }
}
