package org.markwell.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.plan.Target;

/** One text as a page shows it that holds nothing else. */
public final class OnScreen {
  private static final Registers NO_REGISTERS =
      new Registers(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private OnScreen() {}

  /**
   * @param address what stands for each link
   */
  public static String of(Prose prose, Function<Prose.Link, String> address) {
    return print(prose, address, Printer.Medium.SCREEN, new HeadingStyle.AsWritten());
  }

  static String print(
      Prose prose,
      Function<Prose.Link, String> address,
      Printer.Medium medium,
      HeadingStyle headings) {
    Ways ways =
        new Ways() {
          @Override
          public String to(String address, String query, String anchor) {
            throw new AssertionError("no link of these leads to a page");
          }

          @Override
          public String relative(String address) {
            throw new AssertionError("no link of these leads to a file");
          }

          @Override
          public Optional<String> reference(Prose.Link link, Target target) {
            return Optional.empty();
          }
        };
    Function<Prose, List<Target>> links =
        it ->
            it.links().stream()
                .<Target>map(link -> new Target.Elsewhere(address.apply(link)))
                .toList();
    StringBuilder out = new StringBuilder();
    new Printer(
            links,
            ways,
            medium,
            new Labels(OnScreen::word),
            Abbreviations.of(NO_REGISTERS).onPage())
        .print(prose, new Printer.Style("", headings, Printer.Abbreviated.AS_WRITTEN, -1), out);
    return out.toString();
  }

  private static String word(String key) {
    return switch (key) {
      case "box_done" -> "done";
      case "box_to_do" -> "to do";
      case "footnote_back" -> "Back to reference";
      case "container_assessor" -> "For assessors";
      default ->
          key.startsWith("container_")
              ? Character.toUpperCase(key.charAt(10)) + key.substring(11)
              : key;
    };
  }
}
