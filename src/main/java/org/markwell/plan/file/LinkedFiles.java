package org.markwell.plan.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.markwell.plan.address.Paths;

/**
 * Which files a guide may carry along: what a reader looks at or downloads, never what a browser
 * would run on the site's own address, or what a host takes for an order.
 */
public final class LinkedFiles {
  /** The kinds that are carried, by what they are; {@code docs/files.md} lists them. */
  static final Map<String, List<String>> CARRIED =
      new TreeMap<>(
          Map.of(
              "images", List.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg"),
              "documents",
                  List.of(
                      "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp",
                      "rtf", "epub"),
              "text", List.of("txt", "csv", "tsv", "json", "tex", "bib", "log"),
              "dates and contacts", List.of("ics", "vcf"),
              "sound", List.of("mp3", "ogg", "oga", "opus", "wav", "m4a", "flac"),
              "films", List.of("mp4", "m4v", "webm", "ogv", "mov", "vtt", "srt"),
              "archives", List.of("zip", "7z")));

  /** Names that hosts of sites obey, or that the site itself uses, in lower case. */
  static final Set<String> OBEYED =
      Set.of(
          "cname",
          "_redirects",
          "_headers",
          "_worker.js",
          "_routes.json",
          "_config.yml",
          "_config.yaml",
          "robots.txt",
          "ads.txt",
          "app-ads.txt",
          "security.txt",
          "sw.js",
          "offline.js",
          "404.html",
          "web.config",
          "vercel.json",
          "now.json",
          "netlify.toml",
          "firebase.json",
          "staticwebapp.config.json",
          "manifest.json",
          "crossdomain.xml",
          "apple-app-site-association",
          "assetlinks.json");

  private static final Set<String> ENDINGS =
      CARRIED.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

  /** Carried without an ending, as plain text, unless they look like a page. */
  static final Set<String> PLAIN =
      Set.of("license", "licence", "copying", "notice", "authors", "contributors");

  /** Office files that hold programs. */
  private static final Set<String> MACROS =
      Set.of(
          "docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam", "sldm");

  private static final Set<String> PAGES =
      Set.of("html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "xml", "xsl", "xslt");

  private static final Set<String> RUN =
      Set.of(
          "js", "mjs", "cjs", "css", "wasm", "swf", "jar", "exe", "msi", "bat", "cmd", "com", "sh",
          "ps1", "vbs", "php", "phtml", "phar", "cgi", "pl", "py", "rb", "asp", "aspx", "jsp",
          "hta", "scr", "lnk", "app", "apk", "dmg", "deb", "rpm");

  /** In the middle of a name these make some hosts run the file, whatever its ending. */
  private static final Set<String> RUN_BY_HOSTS =
      Set.of("php", "phtml", "phar", "cgi", "asp", "aspx", "jsp", "shtml");

  private LinkedFiles() {}

  /** Why a file is not carried, and what to do instead; both as messages say it. */
  public record Refusal(String why, String hint) {}

  /** Why a file can't be carried to an address, if so; large and small letters are the same. */
  public static Optional<Refusal> refusal(String address) {
    String name = Paths.name(address);
    String lower = name.toLowerCase(Locale.ROOT);
    for (String part : address.split("/")) {
      if (part.startsWith(".")) {
        return Optional.of(
            new Refusal(
                "\"" + part + "\" is hidden, and hidden files are not published",
                "give it a name without the dot, or take the link out"));
      }
    }
    if (OBEYED.contains(lower)) {
      return Optional.of(
          new Refusal(
              "\"" + name + "\" is a name that hosts or the site itself obey",
              "rename the file; what the host needs, put into the output folder yourself; \"keep:\" names it"));
    }
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    boolean run =
        Stream.of(lower.split("\\.")).skip(1).anyMatch(part -> RUN_BY_HOSTS.contains(part));
    boolean known = lower.indexOf('.') > 0 && ENDINGS.contains(ending);
    if ((known && !run) || PLAIN.contains(lower)) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "\"" + name + "\" is of a kind that is not carried along", hint(lower, ending)));
  }

  private static String hint(String name, String ending) {
    if (name.lastIndexOf('.') <= 0) {
      return "give it the ending of what it is, such as .txt";
    } else if (MACROS.contains(ending)) {
      return "office files with macros run programs: save it without them, or as a PDF";
    } else if (PAGES.contains(ending)) {
      return "write the page in Markdown, or save it as a PDF";
    } else if (ending.equals("svgz")) {
      return "save the drawing as plain .svg";
    } else if (RUN.contains(ending)) {
      return "browsers or hosts would run it: pack it into a .zip, or name it .txt";
    }
    return "save it as a PDF, or pack it into a .zip; docs/files.md lists the kinds";
  }
}
