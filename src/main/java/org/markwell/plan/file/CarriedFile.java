package org.markwell.plan.file;

import org.markwell.model.Asset;
import org.markwell.plan.claim.Claim;

/**
 * A file beside the topics that somebody links to or shows, and that therefore goes with the site.
 *
 * @param address where it goes
 * @param claim tells of it where it is first linked
 */
public record CarriedFile(String address, Asset asset, Claim claim) {}
