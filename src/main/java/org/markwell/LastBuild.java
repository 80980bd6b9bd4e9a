package org.markwell;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.markwell.content.Sources;
import org.markwell.model.Code;
import org.markwell.output.Cache;
import org.markwell.output.Keep;
import org.markwell.output.OutputFolder;
import org.markwell.output.Recollection;
import org.markwell.output.Snapshot;
import org.markwell.output.Written;

/**
 * What the last build of the same project came to. If nothing that decides a build has changed
 * since, this one comes to the same: nothing is read, and its problems are told again.
 *
 * <p>That is so while all files look as they did: the project's, the program's and the site's. What
 * was not published is never remembered, and any doubt means a build.
 */
final class LastBuild {
  /** Disks may tick so seldom, and their clocks be so far apart; younger files are looked into. */
  private static final Duration DOUBT = Duration.ofSeconds(2);

  /** In place of a day where problems are the same on all days. */
  private static final String NO_DAY = "any day";

  private final BuildOptions options;
  private final @Nullable Cache cache;

  LastBuild(BuildOptions options) {
    this.options = options;
    this.cache = open(options);
  }

  private static @Nullable Cache open(BuildOptions options) {
    if (options.cache().isEmpty()) {
      return null;
    }
    String subject =
        String.join(
            "\n",
            options.root().toString(),
            options.audience().name(),
            options.carrier().name(),
            out(options));
    try {
      return Cache.ofBuild(options.cache().get(), subject);
    } catch (IOException e) {
      // The build itself will say so.
      return null;
    }
  }

  private static String out(BuildOptions options) {
    return options.out().map(Path::toString).orElse("");
  }

  /** What the last build came to, if this one would come to the same. */
  Optional<Built> again() {
    return Optional.ofNullable(cache)
        .flatMap(Cache::recollection)
        .filter(it -> it.key().equals(key(NO_DAY)) || it.key().equals(key(day())))
        .filter(it -> it.inputs().equals(look(sources(it), it.since())))
        .filter(it -> isSound(it.target()) && it.standing().isStillSo(it.target()))
        .map(LastBuild::built);
  }

  /** Whether no write to a folder was broken off, or could be undone. */
  private static boolean isSound(Path target) {
    return OutputFolder.at(target, Optional.empty(), Keep.NOTHING).restore().isEmpty();
  }

  private static Sources sources(Recollection last) {
    return new Sources(last.trees(), new TreeSet<>(last.skipped()));
  }

  private static Built built(Recollection last) {
    Written written =
        new Written(
            last.files(),
            0,
            last.files(),
            0,
            List.of(),
            last.standIns(),
            true,
            Optional.of(last.standing()));
    return new Built(
        last.target(),
        last.pages(),
        last.problems(),
        Optional.of(written),
        last.unprinted(),
        !last.key().contains(NO_DAY));
  }

  /** Builds, and remembers what came of it. */
  Built after(Supplier<Built> build) {
    if (cache == null) {
      return build.get();
    }
    FileTime since = FileTime.from(cache.opened().toInstant().minus(DOUBT));
    Sources sources = Sources.of(options.root());
    String before = look(sources, since);
    Built built = build.get();
    if (isWorthKeeping(built) && before.equals(look(sources, since))) {
      note(cache, sources, since, before, built);
    }
    return built;
  }

  private static boolean isWorthKeeping(Built built) {
    return built.written().flatMap(Written::standing).isPresent()
        && built.problems().stream().noneMatch(it -> it.code() == Code.CACHE_UNUSED);
  }

  private void note(Cache open, Sources sources, FileTime since, String inputs, Built built) {
    Written written = built.written().orElseThrow();
    try {
      open.write(
          new Recollection(
              key(built.dated() ? day() : NO_DAY),
              sources.trees(),
              List.copyOf(sources.skipped()),
              since,
              inputs,
              built.target(),
              written.standing().orElseThrow(),
              built.pages(),
              built.unprinted(),
              written.total(),
              written.standIns(),
              built.problems()));
    } catch (IOException e) {
      // Then the next build is one.
    }
  }

  /** Today, where it may matter; whoever knows none judges nothing, and remembers it for none. */
  private String day() {
    return options.today().map(LocalDate::toString).orElse("");
  }

  /**
   * All that decides a build beside its files.
   *
   * @param day that its problems are of
   */
  private List<String> key(String day) {
    return List.of(
        day,
        options.drafts().name(),
        options.carrier().name(),
        options.baseUrl().orElse(""),
        options.stopAt().name(),
        options.version(),
        System.getProperty("java.vm.version", ""));
  }

  /** The project's files and the program's own, as they look. */
  private static String look(Sources sources, FileTime since) {
    List<Path> trees = new ArrayList<>(sources.trees());
    trees.add(program());
    return Snapshot.of(trees, sources::skips, since).digest();
  }

  private static Path program() {
    try {
      return Path.of(LastBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it is", e);
    }
  }
}
