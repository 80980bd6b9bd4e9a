package org.markwell.changes.compare;

/**
 * A criterion.
 *
 * @param unit the path of its unit's file; empty if there is no such unit
 */
public record CriterionKey(String unit, String number) {}
