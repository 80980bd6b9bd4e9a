package org.markwell.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.model.Text;

/**
 * How much a host takes. Whoever comes near is warned before it says no.
 *
 * @param host as people name it
 * @param site bytes of all files
 * @param file bytes of one file that a repository takes
 * @param files how many there may be
 * @param why what happens with more files
 */
public record HostLimits(String host, long site, long file, int files, String why) {
  private static final long MEGABYTE = 1 << 20;

  /** From which part of a limit on people are warned, in hundredths. */
  private static final int NEAR = 80;

  private static final int NAMED = 5;

  /** A file with less than such a part of a site is not what makes it large. */
  private static final int PART = 100;

  /**
   * A published site may have 1 GB, and a deployment ten minutes ("GitHub Pages limits"); a push
   * may hold no file above 100 MB ("About large files on GitHub"). There is no number of files:
   * this one is what fits into ten minutes with some certainty.
   */
  private static final HostLimits GITHUB_PAGES =
      new HostLimits(
          "GitHub Pages",
          1024 * MEGABYTE,
          100 * MEGABYTE,
          100_000,
          "a deployment is given up after ten minutes");

  /** Those of gitlab.com; a GitLab of one's own may have others ("GitLab.com settings"). */
  private static final HostLimits GITLAB_PAGES =
      new HostLimits(
          "GitLab Pages", 1024 * MEGABYTE, 100 * MEGABYTE, 200_000, "it refuses more files");

  /** The limits of the host that a site names, if it has some that are known. */
  public static Optional<HostLimits> of(Site.Hosting hosting) {
    if (hosting.is(Site.Host.GITHUB_PAGES)) {
      return Optional.of(GITHUB_PAGES);
    }
    return hosting.is(Site.Host.GITLAB_PAGES) ? Optional.of(GITLAB_PAGES) : Optional.empty();
  }

  /**
   * Warns where a site comes near a limit, or is past it.
   *
   * @param where the word that names the host
   * @param sizes in bytes, of all files by path
   */
  public List<Problem> judge(Text where, Map<String, Long> sizes) {
    List<Problem> problems = new ArrayList<>();
    long total = sizes.values().stream().mapToLong(Long::longValue).sum();
    if (isNear(total, site)) {
      problems.add(
          where.problem(
              Code.HOST_LIMIT,
              "the site has " + size(total) + ", and " + host + " takes " + size(site),
              "the largest files are "
                  + largest(sizes, total / PART)
                  + "; make them smaller, or keep videos elsewhere and link to them"));
    }
    if (sizes.values().stream().anyMatch(it -> isNear(it, file))) {
      problems.add(
          where.problem(
              Code.HOST_LIMIT,
              "a file comes near "
                  + size(file)
                  + ", and no repository takes one above that: "
                  + largest(sizes, file / 100 * NEAR),
              "make it smaller, or keep it elsewhere and link to it"));
    }
    if (isNear(sizes.size(), files)) {
      problems.add(
          where.problem(
              Code.HOST_LIMIT,
              "the site has "
                  + sizes.size()
                  + " files, and "
                  + host
                  + " is sure of "
                  + files
                  + ": "
                  + why,
              "take out what nobody needs, or make two guides of it"));
    }
    return problems;
  }

  private static boolean isNear(long value, long limit) {
    return value >= limit / 100.0 * NEAR;
  }

  /** The largest files of at least so many bytes, with their sizes. */
  private static String largest(Map<String, Long> sizes, long least) {
    return sizes.entrySet().stream()
        .filter(it -> it.getValue() >= least)
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(NAMED)
        .map(it -> "\"" + it.getKey() + "\" (" + size(it.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String size(long bytes) {
    if (bytes >= 1024 * MEGABYTE) {
      return String.format(Locale.ROOT, "%.2f GB", bytes / (1024.0 * MEGABYTE));
    }
    return bytes >= MEGABYTE
        ? String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE)
        : String.format(Locale.ROOT, "%.1f kB", bytes / 1024.0);
  }
}
