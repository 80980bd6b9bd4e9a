package org.markwell.model;

/**
 * The line a problem stands on, ready to be shown with a marker under it.
 *
 * @param text the line, cut around the problem when it is very long, tabs as single spaces
 * @param caret 0-based offset in {@code text}, in code points, where the marker starts
 * @param length how many code points the marker covers, at least 1
 */
public record Excerpt(String text, int caret, int length) {}
