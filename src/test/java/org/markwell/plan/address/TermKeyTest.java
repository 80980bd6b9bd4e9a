package org.markwell.plan.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Policy, Policies",
    "Priority, the priorities",
    "Process, Processes",
    "Response, Responses",
    "Branch, Branches",
    "Box, Boxes",
    "Cookie, Cookies",
    "Self-assessment, self assessments",
    "Café, cafe",
    "Customer's needs, Customers’ need",
    "KPI, KPIs",
    "PC, PCs",
    "IT, it",
    "R&D, R and D",
    "Service level agreement, Service level agreements (SLAs)",
    "Tŷ, ty",
  })
  void variantsOfATermStandTogether(String one, String other) {
    assertThat(TermKey.of(other)).isEqualTo(TermKey.of(one));
  }

  @ParameterizedTest
  @CsvSource({
    "C, C++",
    "C, C#",
    "C#, C++",
    "AIDS, aid",
    "Business, Busy",
    "Status, Stat",
    "H&S, H and",
    "SLA, Service level agreement",
    "Analysis, Analyst",
    "Complaint (informal), Complaint (formal)",
  })
  void whatDiffersStandsApart(String one, String other) {
    assertThat(TermKey.of(other)).isNotEqualTo(TermKey.of(one));
  }
}
