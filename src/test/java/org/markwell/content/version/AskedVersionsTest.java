package org.markwell.content.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.model.Text;

class AskedVersionsTest {
  private final List<Problem> problems = new ArrayList<>();

  private Optional<AskedVersions> asked(String written) {
    Source source = Source.of("site.yaml", written);
    return AskedVersions.of(Text.of(written, source, 0, written.length()), problems::add);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2, 1.2.0, true",
    "1.2, 1.2.7, true",
    "1.2, 1.10.0, true",
    "1.2, 1.1.9, false",
    "1.2, 2.0.0, false",
    "1.2, 0.9.0, false",
    "1, 1.0.0, true",
    "1, 1.99.99, true",
    "1.2.3, 1.2.2, false",
    "1.2.3, 1.3.0, true",
    "0.1, 0.1.0-SNAPSHOT, true",
    "0.2, 0.1.0-SNAPSHOT, false",
    "1.2, 1.2.0-SNAPSHOT, true",
    ">=1.2 <2, 1.2.0, true",
    ">=1.2 <2, 2.0.0, false",
    ">=1.2 <2, 1.1.0, false",
    ">1.2, 1.2.0, false",
    ">1.2, 1.2.1, true",
    "<=1.2, 1.2.1, false",
    "<= 1.2, 1.2.0, true",
    "=1.2, 1.2.0, true",
    "=1.2, 1.2.1, false",
    "=1.2.3, 1.2.3, true"
  })
  void aProgramSuitsOrNot(String written, String program, boolean suits) {
    Version version = Version.of(program).orElseThrow();
    assertThat(asked(written).orElseThrow().fault(version).isEmpty()).isEqualTo(suits);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.2, 1.1, true", "1.2, 2.0, false", "=1.2, 1.1, true", "=1.2, 1.3, false"})
  void whichOfTheTwoIsTooOldDecidesWhatToDo(String written, String program, boolean old) {
    AskedVersions asked = asked(written).orElseThrow();
    Version version = Version.of(program).orElseThrow();
    assertThat(asked.isTooOld(version)).isEqualTo(old);
    assertThat(asked.fault(version).orElseThrow().hint())
        .startsWith(old ? "get a later one from https://" : "read what has changed");
  }

  @Test
  void theMessageSaysWhatIsAskedForInWords() {
    assertThat(asked(">=1.2 <2").orElseThrow().fault(new Version(1, 1, 4)).orElseThrow().message())
        .isEqualTo("this is Markwell 1.1.4, and the guide asks for 1.2 or later, before 2.0");
    assertThat(asked("=1.2.3").orElseThrow().inWords()).isEqualTo("exactly 1.2.3");
    assertThat(asked("<=1.2").orElseThrow().inWords()).isEqualTo("1.2 or earlier");
    assertThat(asked(">1.2").orElseThrow().inWords()).isEqualTo("later than 1.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latest",
        "v1.2",
        "1.2.3.4",
        "^1.2",
        "~1.2",
        "1.x",
        "1.2-beta",
        ">=1.2, <2",
        ">=1.2 <2 <3",
        ">=",
        "1.2 <2",
        "== 1.2",
        "99999999999",
        "1.2 " + "\u200b",
        "１.2"
      })
  void whatCantBeReadIsTold(String written) {
    assertThat(asked(written)).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).hint()).contains("\"1.2\"", "\">=1.2 <2\"", "\"=1.2.3\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "development", "test", "x1.2"})
  void aProgramMayNotKnowItsVersion(String version) {
    assertThat(Version.of(version)).isEmpty();
  }
}
