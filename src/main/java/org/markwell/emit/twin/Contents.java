package org.markwell.emit.twin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.markwell.model.Prose;
import org.markwell.plan.Page;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage;
import org.markwell.plan.Tree;
import org.markwell.plan.address.Address;
import org.markwell.view.Publicity;

/**
 * {@code llms.txt}, as llmstxt.org describes it: title, summary, and for each qualification, or
 * whatever stands at the top, a list of what is in it.
 */
final class Contents {
  static final String NAME = "llms.txt";

  private final Publicity publicity;
  private final List<String> lines = new ArrayList<>();

  private Contents(Publicity publicity) {
    this.publicity = publicity;
  }

  /**
   * The lines of the file.
   *
   * @param words of the theme, by their keys
   */
  static List<String> of(SitePlan plan, Publicity publicity, UnaryOperator<String> words) {
    Contents contents = new Contents(publicity);
    contents.all(plan, words);
    return contents.lines;
  }

  static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void all(SitePlan plan, UnaryOperator<String> words) {
    Tree.Folder root = plan.tree().root();
    lines.add(MarkdownLine.heading(1, MarkdownText.words(plan.edition().site().title().value())));
    String summary = summary(root.page());
    if (!summary.isEmpty()) {
      lines.addAll(List.of("", "> " + summary));
    }
    for (Tree.Folder folder : root.folders()) {
      lines.addAll(
          List.of("", MarkdownLine.heading(2, MarkdownText.words(folder.page().title())), ""));
      page(folder.page(), "");
      below(folder, "");
    }
    lines.addAll(
        List.of("", MarkdownLine.heading(2, MarkdownText.words(words.apply("pages"))), ""));
    page(root.page(), "");
    root.entries().stream().filter(it -> it.folder().isEmpty()).forEach(it -> page(it.page(), ""));
    plan.references().pages().stream()
        .filter(it -> publicity.twin(it).isPresent())
        .forEach(it -> lines.add("- " + link(it, words.apply("page_" + it.template()))));
  }

  private void below(Tree.Folder folder, String indent) {
    for (Tree.Entry entry : folder.entries()) {
      boolean listed = page(entry.page(), indent);
      entry.folder().ifPresent(it -> below(it, listed ? indent + "  " : indent));
    }
  }

  private boolean page(TitledPage page, String indent) {
    if (publicity.twin(page).isEmpty()) {
      return false;
    }
    String summary = summary(page);
    lines.add(indent + "- " + link(page, page.title()) + (summary.isEmpty() ? "" : ": " + summary));
    return true;
  }

  private String link(Page page, String title) {
    String address = Address.encode(publicity.twin(page).orElseThrow());
    return "[" + MarkdownText.words(title) + "](" + publicity.baseUrl().orElse("") + address + ")";
  }

  private static String summary(Page page) {
    return page.document()
        .flatMap(it -> it.facts().summary())
        .map(Prose::plain)
        .map(MarkdownText::words)
        .orElse("");
  }
}
