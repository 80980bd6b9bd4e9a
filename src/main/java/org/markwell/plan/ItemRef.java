package org.markwell.plan;

/** The full form of a reference to an item. */
final class ItemRef {
  private ItemRef() {}

  /** {@code topic-id/item-id}, from that form or from an item id alone. */
  static String of(String topicId, String reference) {
    return reference.contains("/") ? reference : topicId + "/" + reference;
  }
}
