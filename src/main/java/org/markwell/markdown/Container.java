package org.markwell.markdown;

import org.commonmark.node.CustomBlock;

/** A {@code :::} container; a stray closing line is one without a name. */
final class Container extends CustomBlock {
  final String name;
  final String title;
  final int fence;
  boolean closed;

  Container(String name, String title, int fence) {
    this.name = name;
    this.title = title;
    this.fence = fence;
  }
}
