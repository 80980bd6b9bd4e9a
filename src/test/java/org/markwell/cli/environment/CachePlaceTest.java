package org.markwell.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachePlaceTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Linux, /m, /x, /h, /m",
        "Linux, '', /x, /h, /x/markwell",
        "Linux, -, /x, /h, /x/markwell",
        "Linux, -, x, /h, /h/.cache/markwell",
        "Linux, -, '', /h, /h/.cache/markwell",
        "Linux, -, -, '', -",
        "Linux, -, -, h, -",
        "Linux, -, -, -, -",
        "Mac OS X, -, -, /h, /h/Library/Caches/markwell",
        "Mac OS X, -, /x, /h, /x/markwell",
        "Windows 11, /m, -, /h, /m",
        "Windows 11, -, -, /h, /local/markwell/cache",
      })
  void itIsWhereTheSystemKeepsWhatProgramsMayLose(
      String system, String own, String xdg, String home, String place) {
    Map<String, String> environment = new java.util.TreeMap<>();
    environment.put("LOCALAPPDATA", "/local");
    put(environment, "MARKWELL_CACHE", own);
    put(environment, "XDG_CACHE_HOME", xdg);
    put(environment, "HOME", home);
    assertThat(CachePlace.of(environment, system).map(Path::toString).orElse(null))
        .isEqualTo(place);
  }

  private static void put(Map<String, String> environment, String name, String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }
}
