package org.markwell.content;

/**
 * How large a file may be, in bytes; {@code docs/limits.md} tells why. The size is asked before
 * anything is read, so that no file can take all memory.
 */
public final class Limits {
  /** A Markdown file: some 300,000 words, more than any book. */
  public static final long MARKDOWN = 2_000_000;

  /** A register: some 30,000 entries. */
  public static final long REGISTER = 4_000_000;

  /** {@code site.yaml}. */
  public static final long SITE = 200_000;

  private Limits() {}
}
