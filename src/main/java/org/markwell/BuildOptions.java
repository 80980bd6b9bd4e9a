package org.markwell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Severity;
import org.markwell.model.Site;
import org.markwell.output.OutputFolder;
import org.markwell.plan.file.Carrier;

/**
 * What a build is asked to do.
 *
 * @param root the project's folder
 * @param audience whose edition is written
 * @param out where to, if not where {@code site.yaml} says
 * @param baseUrl where the site will stand, ending in {@code /}, if not what {@code site.yaml} says
 * @param stopAt the least severity that stops publishing
 * @param cache the folder in which builds remember, outside of every site; without one, each build
 *     makes all files anew
 * @param version of the program; part of what a page is made of
 * @param patience how long one template may take; it can only make a build fail
 * @param today what is late is judged by, in problems and nowhere else; without it, nothing is late
 * @param carrier what takes the site to its readers; beside a folder for them stands a zip of it
 */
public record BuildOptions(
    Path root,
    Audience audience,
    Edition.Drafts drafts,
    Optional<Path> out,
    Optional<String> baseUrl,
    Severity stopAt,
    Optional<Path> cache,
    String version,
    Duration patience,
    Optional<LocalDate> today,
    Carrier carrier) {

  /** Where nobody waits: long enough for whatever has an end. */
  private static final Duration PATIENT = Duration.ofHours(1);

  public BuildOptions(
      Path root,
      Audience audience,
      Edition.Drafts drafts,
      Optional<Path> out,
      Optional<String> baseUrl,
      Severity stopAt,
      Optional<Path> cache,
      String version) {
    this(
        root,
        audience,
        drafts,
        out,
        baseUrl,
        stopAt,
        cache,
        version,
        PATIENT,
        Optional.empty(),
        Carrier.HOST);
  }

  private static final String ASSESSOR = "-assessor";
  private static final String PORTABLE = "-portable";

  /** A build of the learner edition as {@code site.yaml} describes it, which remembers nothing. */
  public static BuildOptions of(Path root, String version) {
    return new BuildOptions(
        root,
        Audience.EVERYONE,
        Edition.Drafts.LEFT_OUT,
        Optional.empty(),
        Optional.empty(),
        Severity.ERROR,
        Optional.empty(),
        version);
  }

  /** The same for somebody who waits. */
  public BuildOptions within(Duration patience) {
    return new BuildOptions(
        root, audience, drafts, out, baseUrl, stopAt, cache, version, patience, today, carrier);
  }

  /** The same on a day. */
  public BuildOptions on(LocalDate today) {
    return new BuildOptions(
        root,
        audience,
        drafts,
        out,
        baseUrl,
        stopAt,
        cache,
        version,
        patience,
        Optional.of(today),
        carrier);
  }

  /** The same by another carrier. */
  public BuildOptions by(Carrier carrier) {
    return new BuildOptions(
        root, audience, drafts, out, baseUrl, stopAt, cache, version, patience, today, carrier);
  }

  boolean isPortable() {
    return carrier == Carrier.FOLDER;
  }

  /**
   * The folder to write: as asked, or the site's own; the assessor edition has one to itself, and
   * each has one to take along.
   */
  public Path target(Site site) {
    String folder =
        site.output()
            + (audience == Audience.ASSESSOR ? ASSESSOR : "")
            + (isPortable() ? PORTABLE : "");
    return out.orElseGet(() -> root.resolve(folder));
  }

  /**
   * Where assessor editions go: the folders that they have by themselves, the one asked for, and
   * the zips beside them.
   */
  Set<Path> assessorTargets(Site site) {
    Path own = root.resolve(site.output() + ASSESSOR);
    Path portable = root.resolve(site.output() + ASSESSOR + PORTABLE);
    Set<Path> targets = new TreeSet<>(Set.of(own, portable, OutputFolder.zip(portable)));
    if (audience == Audience.ASSESSOR && out.isPresent()) {
      targets.add(out.get());
      targets.add(OutputFolder.zip(out.get()));
    }
    return targets;
  }
}
