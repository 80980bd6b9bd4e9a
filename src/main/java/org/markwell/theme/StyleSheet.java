package org.markwell.theme;

/**
 * A style sheet with the values of {@code theme.yaml} in place of every {@code var(--name)}, for
 * engines that know no custom properties. Every line stands where it stands in the file.
 *
 * @param path in the theme, such as {@code print/pdf.css}
 * @param shown the path as messages name it
 */
public record StyleSheet(String path, String shown, String css) {}
