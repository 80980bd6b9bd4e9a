package org.markwell.theme;

/**
 * What is wrong at a place of a template.
 *
 * @param line from 1
 * @param column from 1
 */
record TemplateFault(int line, int column, String message, String hint) {}
