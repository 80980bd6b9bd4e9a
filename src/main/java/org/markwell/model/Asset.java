package org.markwell.model;

import java.nio.file.Path;

/**
 * A file beside the topics that is not Markdown: an image, a download.
 *
 * @param path relative to its content root, NFC, with {@code /}
 * @param shown the path as messages show it, with the content root
 * @param file where it is on disk
 * @param audience narrowed by the content root and the folders that it lies in
 */
public record Asset(String path, String shown, Path file, Audience audience) {}
