package org.markwell.markdown;

import org.commonmark.node.Heading;

/** A heading that knows its anchor. */
final class AnchoredHeading extends Heading {
  private final String id;

  AnchoredHeading(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
