package org.markwell.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form that is filled in by hand. */
public enum Form {
  MARKING_GRID,
  OBSERVATION_RECORD,
  WITNESS_TESTIMONY,
  PROFESSIONAL_DISCUSSION,
  EVIDENCE_MATRIX,
  FEEDBACK_SHEET,
  COHORT_TRACKER,
  SAMPLING_PLAN,
  STANDARDISATION_RECORD,
  AUTHENTICITY_DECLARATION;

  /** As {@code site.yaml} and the strings of a theme write it: {@code marking_grid}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it stands in addresses and names of templates: {@code marking-grid}. */
  public String slug() {
    return key().replace('_', '-');
  }

  /** Who uses it: learners too, or those alone who assess and assure quality. */
  public Audience audience() {
    return switch (this) {
      case EVIDENCE_MATRIX, AUTHENTICITY_DECLARATION -> Audience.EVERYONE;
      case MARKING_GRID,
          OBSERVATION_RECORD,
          WITNESS_TESTIMONY,
          PROFESSIONAL_DISCUSSION,
          FEEDBACK_SHEET,
          COHORT_TRACKER,
          SAMPLING_PLAN,
          STANDARDISATION_RECORD ->
          Audience.ASSESSOR;
    };
  }

  /** Whether there is one for a whole qualification too, with its units side by side. */
  public boolean spansUnits() {
    return this == COHORT_TRACKER || this == SAMPLING_PLAN || this == AUTHENTICITY_DECLARATION;
  }

  public static Optional<Form> ofKey(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  /** Every key, in the order in which forms are listed. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Form::key).toList();
  }
}
