/**
 * Search indexes that stock lunr 2.3.9 loads, built in plain Java.
 *
 * <pre>{@code
 * IndexBuilder builder = new IndexBuilder(List.of(new Field("title", 10), new Field("body", 1)));
 * builder.add("1", Map.of("title", "Green plants", "body", "Plants are green and grow."));
 * builder.build().write(writer);
 * }</pre>
 *
 * <p>What {@link org.markwell.lunr.Index#write} gives is, byte for byte, what {@code
 * JSON.stringify(lunr(...))} gives for the same documents and settings with lunr's default
 * pipelines: words are split at white space and hyphens, trimmed of what is not {@code
 * [A-Za-z0-9_]}, freed of stop words and stemmed after Porter as lunr does it. {@link
 * org.markwell.lunr.Pipeline#NONE} takes words as they are, as lunr does with empty pipelines.
 *
 * <p>Three things are refused or repaired, where lunr would make an index that misbehaves: the same
 * ref twice, field names that JavaScript objects have a meaning for, and scores that JSON can't
 * hold are {@link java.lang.IllegalArgumentException}s; a lone half of a surrogate pair becomes
 * U+FFFD. Values are strings; a caller joins lists by a space, since lunr makes each element one
 * unsplit term.
 *
 * <p>An {@link org.markwell.lunr.Index} is immutable and holds some nine bytes for each posting (a
 * term in a field of a document) and a builder as many again, besides some hundred for each
 * distinct word, measured with {@code bench/LunrMemory.java}; where positions are kept, eight more
 * for each occurrence and a small array for each posting. Builders are for one thread, but any
 * number of threads may {@linkplain org.markwell.lunr.IndexBuilder#count count} for one: each
 * distinct word is stemmed once.
 *
 * <p>The package needs the JDK and Jackson only.
 */
@NullMarked
package org.markwell.lunr;

import org.jspecify.annotations.NullMarked;
