package org.markwell.cli.environment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The day on which a command runs: that of {@code SOURCE_DATE_EPOCH} (seconds since 1970, as
 * reproducible builds set it), or else today where the machine is.
 */
public record Today(Map<String, String> environment) {
  private static final String EPOCH = "SOURCE_DATE_EPOCH";

  /**
   * @throws ParameterException if the variable holds no such number
   */
  public LocalDate date(CommandLine command) {
    String seconds = environment.getOrDefault(EPOCH, "").strip();
    if (seconds.isEmpty()) {
      return LocalDate.now(ZoneId.systemDefault());
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(ZoneOffset.UTC).toLocalDate();
    } catch (NumberFormatException | DateTimeException e) {
      throw new ParameterException(
          command, EPOCH + ": \"" + seconds + "\" is no number of seconds since 1970", e);
    }
  }
}
