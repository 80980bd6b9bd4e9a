package org.markwell.changes.compare;

/**
 * One thing that is said otherwise.
 *
 * @param label what it is, such as {@code verb}; empty for the main words
 * @param before what it said; empty if it said nothing, as is the other
 */
public record Detail(String label, String before, String after) {}
