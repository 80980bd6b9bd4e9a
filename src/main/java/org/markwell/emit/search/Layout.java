package org.markwell.emit.search;

import java.util.List;

/**
 * Into how many files an index is cut: known before it is made, from how much text there is.
 *
 * @param inFile how many documents are shown by one file
 * @param termFiles how many files hold terms
 */
record Layout(int inFile, int termFiles) {
  /** So few documents are shown by one file. */
  private static final int ONE_FILE = 40;

  /** Results come from all over a guide, and small files are cheap to fetch. */
  private static final int FEWEST_IN_FILE = 5;

  private static final int MOST_FILES = 2_000;

  /** Up to so many characters of text, whose terms take some 95 kB when compressed. */
  private static final int WHOLE = 500_000;

  /** So much text has terms for a file of some 8,000 characters. */
  private static final int FOR_TERMS = 50_000;

  private static final int MOST_TERM_FILES = 650;

  /** The files of some documents. */
  static Layout of(List<SearchDocument> documents) {
    int count = documents.size();
    long characters = documents.stream().mapToLong(it -> it.texts().length()).sum();
    return new Layout(
        count <= ONE_FILE
            ? ONE_FILE
            : Math.max(FEWEST_IN_FILE, (count + MOST_FILES - 1) / MOST_FILES),
        characters <= WHOLE ? 1 : (int) Math.min(MOST_TERM_FILES, characters / FOR_TERMS));
  }

  /** One file of terms is a vocabulary by itself. */
  boolean hasVocabulary() {
    return termFiles > 1;
  }
}
