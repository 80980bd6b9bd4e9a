import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a guide of made-up words: {@code java bench/Corpus.java TOPICS FOLDER [hugo]}, for Markwell
 * or with the names and links that Hugo wants. Ten topics to a
 * unit, ten units to a qualification; each topic has 5 concepts, 8 tips, 6 misconceptions, 8 marking
 * points and a body of some 300 words with a link to the topic before it. Same number, same bytes.
 */
public final class Corpus {
  private static final String[] STARTS = {"b", "br", "c", "d", "dr", "f", "g", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "v", "w"};
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ea", "oo", "ai"};
  private static final String[] ENDS = {"", "n", "r", "s", "t", "ck", "nd", "ng", "l", "m"};
  private static final String[] COMMON = {"the", "and", "of", "to", "a", "in", "is", "for", "that", "customer", "service", "record", "team", "plan"};

  private enum Names {
    MARKWELL("index.md"),
    HUGO("_index.md");

    private final String index;

    Names(String index) {
      this.index = index;
    }
  }

  private final Names names;
  private final Random random;
  private final List<String> words = new ArrayList<>();
  private String place = "";
  private String unit = "";

  private Corpus(long seed, Names names) {
    this.names = names;
    random = new Random(seed);
    for (int i = 0; i < 12_000; i++) {
      words.add(syllable() + (random.nextInt(3) > 0 ? syllable() : ""));
    }
  }

  public static void main(String[] arguments) throws IOException {
    Names names = arguments.length > 2 ? Names.valueOf(arguments[2].toUpperCase(java.util.Locale.ROOT)) : Names.MARKWELL;
    new Corpus(2026, names).write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
  }

  private void write(int topics, Path folder) throws IOException {
    file(folder.resolve("site.yaml"), "title: A generated guide\nbase_url: https://example.org/\n");
    file(folder.resolve("content/" + names.index), "---\ntitle: A generated guide\n---\n");
    String before = "";
    for (int i = 0; i < topics; i++) {
      if (i % 100 == 0) {
        place = "content/q%03d-%s".formatted(i / 100 + 1, word());
        file(folder.resolve(place + "/" + names.index), "---\ntype: qualification\ntitle: " + title() + "\nlevel: 2\n---\n");
      }
      if (i % 10 == 0) {
        unit = "%s/%02d-%s-%d".formatted(place, i / 10 % 10 + 1, word(), i / 10 + 1);
        file(folder.resolve(unit + "/" + names.index), unit(i / 10 + 1));
        before = "";
      }
      String name = "%02d-%s-%d.md".formatted(i % 10 + 1, word(), i);
      file(folder.resolve(unit + "/" + name), topic(before));
      before = name;
    }
  }

  private String unit(int number) {
    StringBuilder text = new StringBuilder("---\ntype: unit\ntitle: " + title() + "\nnumber: \"" + number + "\"\noutcomes:\n");
    for (int outcome = 1; outcome <= 2; outcome++) {
      text.append("  - number: \"" + outcome + "\"\n    text: " + sentence(6) + "\n    criteria:\n");
      for (int criterion = 1; criterion <= 4; criterion++) {
        text.append("      - {number: \"" + outcome + "." + criterion + "\", text: " + sentence(8) + "}\n");
      }
    }
    return text + "---\n" + sentence(30) + "\n";
  }

  private String topic(String before) {
    StringBuilder text = new StringBuilder("---\ntitle: " + title() + "\nsummary: " + sentence(30) + "\nconcepts:\n");
    for (int i = 0; i < 5; i++) {
      text.append("  - term: " + title() + " " + i + "\n    definition: " + sentence(20) + "\n");
    }
    text.append("tips:\n");
    for (int i = 0; i < 8; i++) {
      text.append("  - " + sentence(25) + "\n");
    }
    text.append("misconceptions:\n");
    for (int i = 0; i < 6; i++) {
      text.append("  - claim: " + sentence(12) + "\n    correction: " + sentence(14) + "\n");
    }
    text.append("marking_points:\n");
    for (int i = 0; i < 8; i++) {
      text.append("  - text: " + sentence(22) + "\n    criteria: [\"" + (i / 4 + 1) + "." + (i % 4 + 1) + "\"]\n");
    }
    text.append("---\n");
    for (int i = 0; i < 3; i++) {
      text.append("\n## " + title() + "\n\n" + sentence(60) + "\n\n- " + sentence(10) + "\n- **" + word() + "** " + sentence(10) + "\n");
    }
    return before.isEmpty() ? text.toString() : text + "\nSee [" + title() + "](" + link(before) + ").\n";
  }

  private String link(String file) {
    return names == Names.HUGO ? "../" + file.replace(".md", "") + "/" : file;
  }

  private String sentence(int length) {
    StringBuilder text = new StringBuilder(capital(word()));
    for (int i = 1; i < length; i++) {
      text.append(' ').append(random.nextInt(2) == 0 ? COMMON[random.nextInt(COMMON.length)] : word());
    }
    return text.append('.').toString();
  }

  private String title() {
    return capital(word()) + " " + word() + " " + word();
  }

  /** Few words are common and most are rare, as in any language. */
  private String word() {
    double share = random.nextDouble();
    return words.get((int) (share * share * share * words.size()));
  }

  private String syllable() {
    return pick(STARTS) + pick(MIDDLES) + pick(ENDS);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static void file(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
