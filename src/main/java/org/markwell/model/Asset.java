package org.markwell.model;

import java.nio.file.Path;

/**
 * A file beside the topics that is not Markdown: an image, a download.
 *
 * @param path relative to its content root, NFC, with {@code /}
 * @param file where it is on disk
 */
public record Asset(String path, Path file) {}
