package org.markwell.markdown;

import org.commonmark.node.CustomBlock;

/** Stands around a table, so that it can scroll. */
final class WideTable extends CustomBlock {}
