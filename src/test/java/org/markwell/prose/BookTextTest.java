package org.markwell.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passages to fold are open in a book, and stay in one piece. */
class BookTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>no <b>passage</b></p>|<p>no <b>passage</b></p>
          <details>a</details>b|<div class="callout details">a</div>b
          <details class="a">a</details>|<div class="callout details">a</div>
          <details open>a</details>|<div class="callout details">a</div>
          <details open="">a</details>|<div class="callout details">a</div>
          <details open id="b1_x" lang="cy">a</details>|<div class="callout details" id="b1_x" lang="cy">a</div>
          <details title="an open class > here">a</details>|<div class="callout details" title="an open class > here">a</div>
          <details title="$1 \\ x">a</details>|<div class="callout details" title="$1 \\ x">a</div>
          <p title="<details>">a</p><summary>b</summary>|<p title="<details>">a</p><div class="callout-title">b</div>
          <details><summary class="b">x</summary><details>y</details></details>|<div class="callout details"><div class="callout-title">x</div><div class="callout details">y</div></div>
          """,
      quoteCharacter = '\u0001')
  void whatWasFoldedIsOpen(String html, String open) {
    assertThat(BookText.unfolded(html)).isEqualTo(open);
  }
}
