package org.markwell.markdown;

import org.commonmark.node.CustomBlock;

/** A {@code :::} container; a stray closing line is one without a name. */
final class Container extends CustomBlock {
  final String name;
  final String title;
  final int fence;
  boolean closed;

  /** Where its closing line begins and how many colons that has, if it is closed. */
  int closing = -1;

  int closingFence;

  /** Whether the closing line stands deeper in a list than what it closes. */
  boolean closedDeeper;

  Container(String name, String title, int fence) {
    this.name = name;
    this.title = title;
    this.fence = fence;
  }
}
