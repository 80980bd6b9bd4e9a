package org.markwell.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a new guide, or a guide that is to be published, begins with.
 *
 * @param folder of the guide; or, for assessors, of the private repository
 * @param title of the guide
 * @param action what workflows use to build, such as {@code markwell/markwell@0123… # v1.0}
 */
public record Starter(Path folder, String title, String action) {
  /** The file of each text: no name in here may begin with a dot, or some tools lose it. */
  private static final Map<String, String> GUIDE =
      Map.of(
          "site.yaml", "guide/site.yaml",
          "content/index.md", "guide/content/index.md",
          "content/award/index.md", "guide/content/award/index.md",
          "content/award/lifting/index.md", "guide/content/award/lifting/index.md",
          "content/award/lifting/lifting-a-load.md",
              "guide/content/award/lifting/lifting-a-load.md",
          "content/accessibility.md", "guide/content/accessibility.md",
          "content/privacy.md", "guide/content/privacy.md",
          "README.md", "guide/README.md",
          ".gitignore", "guide/gitignore");

  private static final Map<String, String> WORKFLOWS =
      Map.of(
          ".github/workflows/publish.yml", "github/publish.yml",
          ".github/workflows/check.yml", "github/check.yml");

  private static final Map<String, String> PRIVATE =
      Map.of(
          ".github/workflows/assess.yml", "private/assess.yml",
          ".github/README.md", "private/README.md");

  /** What a text leaves open, and is filled in one pass, so that no value is filled again. */
  private static final Pattern OPEN =
      Pattern.compile("@(title|site_id|edit_url|host|branch|root|action|guide)@");

  /** Whose name stands in a workflow until somebody writes another. */
  private static final String NOBODY = "OWNER/NAME";

  /** Whether a guide stands in the folder already. */
  public boolean hasGuide() {
    return List.of("site.yaml", "content").stream()
        .anyMatch(it -> Files.exists(folder.resolve(it), LinkOption.NOFOLLOW_LINKS));
  }

  /** The uppermost folder of the repository; where there is none, that of the guide. */
  public Path top() {
    return Checkout.around(folder).map(Checkout::top).orElse(folder);
  }

  /** The repository that the folder came from, if that is on GitHub. */
  public Optional<GitHubName> origin() {
    return Checkout.around(folder).flatMap(Checkout::origin);
  }

  /** Why no workflow can name the folder, if so. */
  public Optional<String> fault() {
    String inside = inside();
    return inside.matches("[\\p{L}\\p{N} ._/-]*") ? Optional.empty() : Optional.of(inside);
  }

  /**
   * The files of a guide.
   *
   * @param github whether it goes to GitHub Pages: then with its workflows, which go to the top of
   *     the repository, as GitHub looks for them nowhere else
   */
  public NewFiles guide(boolean github) {
    NewFiles files = new NewFiles(new TreeMap<>());
    put(files, folder, GUIDE, NOBODY, github);
    if (github) {
      put(files, top(), WORKFLOWS, NOBODY, true);
    }
    return files;
  }

  /** The workflows alone. */
  public NewFiles workflows() {
    NewFiles files = new NewFiles(new TreeMap<>());
    put(files, top(), WORKFLOWS, NOBODY, true);
    return files;
  }

  /** The workflow of a private repository, which makes the assessor edition of a public guide. */
  public NewFiles forAssessors(Optional<GitHubName> guide) {
    NewFiles files = new NewFiles(new TreeMap<>());
    put(files, top(), PRIVATE, guide.map(GitHubName::toString).orElse(NOBODY), true);
    return files;
  }

  private void put(
      NewFiles files, Path where, Map<String, String> texts, String guide, boolean github) {
    Map<String, String> values =
        Map.of(
            "title",
            title,
            "site_id",
            slug(),
            "edit_url",
            editUrl(),
            "host",
            github ? "\n# Warns before a limit of GitHub Pages bites.\nhost: github-pages\n" : "",
            "branch",
            Checkout.around(folder).map(Checkout::branch).orElse(Checkout.USUAL_BRANCHES.get(0)),
            "root",
            inside().isEmpty() ? "." : inside(),
            "action",
            action,
            "guide",
            guide);
    texts.forEach(
        (path, resource) ->
            files
                .texts()
                .put(
                    where.resolve(path), fill(read(resource), values, path.endsWith("README.md"))));
  }

  /** In Markdown a title stands as it is; everywhere else between quotes. */
  private static String fill(String text, Map<String, String> values, boolean bare) {
    return OPEN.matcher(text)
        .replaceAll(
            it -> {
              String value = values.getOrDefault(it.group(1), "");
              boolean quoted = it.group(1).equals("title") && !bare;
              return Matcher.quoteReplacement(quoted ? quoted(value) : value);
            });
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String slug() {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "guide" : "\"" + plain + "\"";
  }

  /** The way from the top of the repository to the guide, with {@code /}. */
  private String inside() {
    return top().relativize(folder).toString().replace('\\', '/');
  }

  private String editUrl() {
    Optional<Checkout> checkout = Checkout.around(folder);
    if (checkout.flatMap(Checkout::origin).isEmpty()) {
      return "";
    }
    GitHubName origin = checkout.flatMap(Checkout::origin).orElseThrow();
    String path =
        "/"
            + origin
            + "/edit/"
            + checkout.get().branch()
            + "/"
            + (inside().isEmpty() ? "" : inside() + "/");
    try {
      String url = new URI("https", "github.com", path, null).toASCIIString();
      return "\n# Where pages are edited; every page links to its own file there.\nedit_url: "
          + url
          + "\n";
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String read(String resource) {
    try (InputStream in = Starter.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program has lost its " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
