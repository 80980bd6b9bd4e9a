package org.markwell.edition;

/** The full form of a reference to an item. */
public final class ItemRef {
  private ItemRef() {}

  /** {@code topic-id/item-id}, from that form or from an item id alone. */
  public static String of(String topicId, String reference) {
    return reference.contains("/") ? reference : topicId + "/" + reference;
  }
}
