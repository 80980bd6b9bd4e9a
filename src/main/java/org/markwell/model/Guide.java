package org.markwell.model;

import java.util.List;

/**
 * Everything in the content roots, as written; nothing is cut yet.
 *
 * @param documents in the order of their paths
 * @param assets in the order of their paths
 */
public record Guide(Site site, List<Document> documents, List<Asset> assets, Registers registers) {}
