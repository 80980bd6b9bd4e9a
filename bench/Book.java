import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a project with one qualification to print: {@code java bench/Book.java UNITS FOLDER}. Each unit has 3 outcomes
 * with 3 criteria and 2 topics, and each topic 5 concepts, 4 tips, 4 misconceptions and 9 marking points with guidance.
 * Same number, same bytes.
 */
public final class Book {
  private static final String[] WORDS = ("the learner customer service team manager record evidence plan task day "
      + "explain describe show keep ask listen check answer promise note agree review rule law right duty shop desk "
      + "phone till colleague complaint feedback goal and of to in with for when before after while because").split(" ");

  private final Random random = new Random(2026);

  public static void main(String[] arguments) throws IOException {
    new Book().write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
  }

  private void write(int units, Path folder) throws IOException {
    file(folder, "site.yaml", "title: A generated guide\nbase_url: https://example.org/\nhandbook: {pdf: true}\n");
    file(folder, "content/index.md", "# A generated guide\n");
    file(folder, "content/q/index.md", "---\ntype: qualification\ntitle: A qualification to measure\nnumber: 601/0000/0\nlevel: 3\nversion: \"1.0\"\n"
        + "changes: [{version: \"1.0\", date: 2026-11-01, summary: First.}]\n---\n" + paragraphs(3));
    for (int chapter = 1; chapter <= 4; chapter++) {
      file(folder, "content/q/handbook/chapter-" + chapter + ".md", "---\ntitle: " + sentence(4) + "\n---\n" + paragraphs(8));
    }
    for (int unit = 1; unit <= units; unit++) {
      String place = "content/q/unit-" + unit + "/";
      file(folder, place + "index.md", unit(unit));
      for (int topic = 1; topic <= 2; topic++) {
        file(folder, place + "topic-" + topic + ".md", topic(topic));
      }
    }
  }

  private String unit(int number) {
    StringBuilder text = new StringBuilder("---\ntype: unit\ntitle: " + sentence(4) + "\nnumber: \"" + (300 + number) + "\"\noutcomes:\n");
    for (int outcome = 1; outcome <= 3; outcome++) {
      text.append("  - number: \"" + outcome + "\"\n    text: " + sentence(7) + "\n    criteria:\n");
      for (int criterion = 1; criterion <= 3; criterion++) {
        text.append("      - {number: \"" + outcome + "." + criterion + "\", text: " + sentence(11) + ", verb: explain}\n");
      }
    }
    return text + "---\n" + paragraphs(2);
  }

  private String topic(int half) {
    StringBuilder text = new StringBuilder("---\ntitle: " + sentence(5) + "\nsummary: " + sentence(14) + "\nconcepts:\n");
    for (int i = 0; i < 5; i++) {
      text.append("  - {id: c" + i + ", term: " + sentence(2) + ", definition: " + sentence(16) + "}\n");
    }
    text.append("tips:\n");
    for (int i = 0; i < 4; i++) {
      text.append("  - {id: t" + i + ", text: " + sentence(14) + "}\n");
    }
    text.append("misconceptions:\n");
    for (int i = 0; i < 4; i++) {
      text.append("  - {id: m" + i + ", claim: " + sentence(9) + ", correction: " + sentence(14) + "}\n");
    }
    text.append("marking_points:\n");
    for (int i = 0; i < 9; i++) {
      text.append("  - {id: p" + i + ", text: " + sentence(12) + ", criteria: [\"" + (i / 3 + 1) + "." + (i % 3 + 1) + "\"], verb: explain, guidance: "
          + sentence(18 + half) + "}\n");
    }
    return text + "---\n" + paragraphs(6);
  }

  private String paragraphs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i % 3 == 0 ? "## " + sentence(4) + "\n\n" : "").append(sentence(60)).append("\n\n");
    }
    return text.toString();
  }

  private String sentence(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private static void file(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replaceAll("(title: [^\n]*)\\.\n", "$1\n"));
  }
}
