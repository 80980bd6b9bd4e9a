package org.markwell.inspect.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Pages that were there not long ago, which need not be asked for again: one a line, the second
 * since 1970, the address and, if it has moved, the new one, with tabs between.
 */
final class GoodAnswers {
  private static final Duration FRESH = Duration.ofDays(7);

  private record Answer(Instant at, Outcome outcome) {}

  private final Optional<Path> file;
  private final Instant now;
  private final Map<String, Answer> answers = new ConcurrentSkipListMap<>();

  private GoodAnswers(Optional<Path> file, Instant now) {
    this.file = file;
    this.now = now;
  }

  /**
   * What a file remembers; nothing of what can't be read.
   *
   * @param file nothing to remember nothing
   */
  static GoodAnswers of(Optional<Path> file, Instant now) {
    GoodAnswers known = new GoodAnswers(file, now);
    if (file.isPresent() && Files.isRegularFile(file.get())) {
      try {
        Files.readAllLines(file.get(), StandardCharsets.UTF_8).forEach(known::read);
      } catch (IOException | UncheckedIOException e) {
        known.answers.clear();
      }
    }
    return known;
  }

  private void read(String line) {
    String[] parts = line.split("\t", -1);
    try {
      Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
      boolean isFresh = !at.isAfter(now) && at.plus(FRESH).isAfter(now);
      if (isFresh && parts.length == 2) {
        answers.put(parts[1], new Answer(at, new Outcome.Good()));
      } else if (isFresh && parts.length == 3) {
        answers.put(parts[1], new Answer(at, new Outcome.Moved(parts[2])));
      }
    } catch (RuntimeException notOurs) {
      // A line that nobody understands is asked for again.
    }
  }

  /** Forgets all. */
  void forget() {
    answers.clear();
  }

  Optional<Outcome> of(String url) {
    return Optional.ofNullable(answers.get(url)).map(Answer::outcome);
  }

  /** Remembers what is good, and forgets what was. */
  void note(String url, Outcome outcome) {
    if (outcome instanceof Outcome.Good || outcome instanceof Outcome.Moved) {
      answers.put(url, new Answer(now, outcome));
    } else {
      answers.remove(url);
    }
  }

  /** Writes the file; where that can't be done, all is asked for again the next time. */
  void save() {
    if (file.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    answers.forEach(
        (url, answer) -> {
          lines.append(answer.at().getEpochSecond()).append('\t').append(url);
          if (answer.outcome() instanceof Outcome.Moved moved) {
            lines.append('\t').append(moved.to());
          }
          lines.append('\n');
        });
    try {
      Path folder = file.get().toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "web", ".new");
      try {
        Files.writeString(fresh, lines);
        Files.move(fresh, file.get(), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // As said above.
    }
  }
}
