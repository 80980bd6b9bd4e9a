package org.markwell.inspect.built;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.inspect.built.Mention.Kind;
import org.markwell.model.Code;
import org.markwell.model.Suggestion;

/** Says of each thing that a page names whether it is there. */
final class Judge {
  /** What is wrong, and between which offsets of the file. */
  record Fault(Code code, int start, int end, String message, String hint) {}

  private static final String INDEX = "index.html";
  private static final Pattern END = Pattern.compile("[\\s\"'<>()\\[\\]{}\\\\`|]|&(?!amp;)");

  private final Files files;
  private final Addresses addresses;

  Judge(Files files, Addresses addresses) {
    this.files = files;
    this.addresses = addresses;
  }

  /** Everything wrong with one file. */
  List<Fault> faults(String page, Contents contents, Anchors anchors) {
    List<Fault> faults = new ArrayList<>();
    for (Contents.Twice each : contents.twice()) {
      String what =
          each.id().isEmpty()
              ? "an id is empty"
              : "the id \"" + each.id() + "\" stands twice on this page";
      faults.add(
          new Fault(
              Code.BUILT_ID,
              each.start(),
              each.end(),
              what,
              "links and labels find only the first; each id names one thing"));
    }
    for (Mention mention : contents.mentions()) {
      switch (mention.kind()) {
        case IDS -> ids(mention, contents, faults);
        case MAP -> map(mention, contents, faults);
        case TEXT -> text(mention, page, contents, anchors, faults);
        case ROOTED -> rooted(mention, faults);
        case LINK, PART -> address(mention, page, contents, anchors, faults);
      }
    }
    return faults;
  }

  private static void ids(Mention mention, Contents contents, List<Fault> faults) {
    for (String id : mention.value().strip().split("\\s+")) {
      if (!contents.hasId(id)) {
        faults.add(
            missing(mention, "nothing on this page has the id \"" + id + "\"", id, contents));
      }
    }
  }

  private static void map(Mention mention, Contents contents, List<Fault> faults) {
    String name = mention.value().strip().replaceFirst("^#", "");
    if (!contents.hasAnchor(name)) {
      faults.add(missing(mention, "there is no map \"" + name + "\"", name, contents));
    }
  }

  private static Fault missing(Mention mention, String message, String id, Contents contents) {
    return new Fault(
        Code.BUILT_ID,
        mention.start(),
        mention.end(),
        message,
        Suggestion.hint(id, contents.anchors(), "what names an id needs an element with it"));
  }

  private void rooted(Mention mention, List<Fault> faults) {
    if (files.file(mention.value()).isEmpty()) {
      faults.add(broken(mention, "there is no file \"" + mention.value() + "\"", ""));
    }
  }

  private void text(
      Mention mention, String page, Contents contents, Anchors anchors, List<Fault> faults) {
    if (addresses.site().isEmpty()) {
      return;
    }
    String site = addresses.site().get();
    String words = mention.value();
    Matcher end = END.matcher(words);
    for (int at = words.indexOf(site); at >= 0; at = words.indexOf(site, at + site.length())) {
      int stop = end.find(at) ? end.start() : words.length();
      String address = words.substring(at, stop).replaceFirst("[.,;:!?]+$", "");
      address = address.replace("&amp;", "&");
      Mention own = new Mention(address, Kind.LINK, mention.start() + at, mention.start() + stop);
      address(own, page, contents, anchors, faults);
    }
  }

  private void address(
      Mention mention, String page, Contents contents, Anchors anchors, List<Fault> faults) {
    if (mention.kind() == Kind.PART && mention.value().isBlank()) {
      faults.add(broken(mention, "an address is empty", "say what is to be shown"));
      return;
    }
    Lead lead = addresses.lead(page, contents.base().orElse(""), mention.value());
    if (lead instanceof Lead.Nowhere nowhere) {
      faults.add(broken(mention, "\"" + mention.value() + "\" " + nowhere.why(), nowhere.hint()));
    } else if (lead instanceof Lead.Inside inside) {
      Optional<String> file = file(inside.path());
      if (file.isEmpty()) {
        faults.add(lost(mention, inside.path()));
      } else {
        anchor(mention, inside.anchor(), page, file.get(), contents, anchors, faults);
      }
    }
  }

  private Optional<String> file(String path) {
    boolean isFolder = path.isEmpty() || path.endsWith("/") || files.isFolder(path);
    return isFolder
        ? files.file(path.isEmpty() || path.endsWith("/") ? path + INDEX : path + "/" + INDEX)
        : files.file(path);
  }

  private Fault lost(Mention mention, String path) {
    String bare = path.replaceFirst("/$", "");
    if (files.isFolder(bare)) {
      return broken(
          mention,
          "\"" + mention.value() + "\" leads to a folder without a page",
          "a server shows index.html there, and there is none");
    }
    Optional<String> like = files.like(bare);
    String hint =
        like.map(it -> "did you mean \"" + it + "\"? large and small letters differ on the web")
            .or(() -> files.file(bare + ".html").map(it -> "did you mean \"" + it + "\"?"))
            .orElseGet(
                () ->
                    Suggestion.hint(
                        bare.substring(bare.lastIndexOf('/') + 1),
                        files.beside(bare),
                        "it is not in what was built"));
    return broken(mention, "\"" + mention.value() + "\" leads to no file", hint);
  }

  private static void anchor(
      Mention mention,
      String written,
      String page,
      String target,
      Contents contents,
      Anchors anchors,
      List<Fault> faults) {
    String anchor = written.replaceFirst(":~:.*", "");
    boolean isCalled =
        anchor.isEmpty()
            || anchor.equalsIgnoreCase("top")
            || !Kinds.hasAnchors(target)
            || (target.endsWith(".svg") && anchor.startsWith("svgView("));
    if (isCalled) {
      return;
    }
    String decoded = Addresses.decode(anchor);
    if (target.equals(page)) {
      if (!contents.hasAnchor(anchor) && !contents.hasAnchor(decoded)) {
        faults.add(
            broken(
                mention,
                "nothing on this page is called \"#" + decoded + "\"",
                Suggestion.hint(decoded, contents.anchors(), "a link's # needs an element's id")));
      }
    } else if (!anchors.has(target, decoded)
        && (decoded.equals(anchor) || !anchors.has(target, anchor))) {
      faults.add(
          broken(
              mention,
              "nothing on \"" + target + "\" is called \"#" + decoded + "\"",
              "a link's # needs an element's id"));
    }
  }

  private static Fault broken(Mention mention, String message, String hint) {
    return new Fault(Code.BUILT_LINK, mention.start(), mention.end(), message, hint);
  }
}
