package org.markwell.theme;

/** The filling of a template went beyond a bound: of time, size, depth or memory. */
final class Unending extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Filling.Place place;

  Unending(Filling.Place place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  Filling.Place place() {
    return place;
  }
}
