package org.markwell.prose;

/** Words that lead somewhere: an address relative to the page, ready for an attribute. */
public record Link(String title, String href) {}
