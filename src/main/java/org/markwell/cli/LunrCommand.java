package org.markwell.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.markwell.lunr.Field;
import org.markwell.lunr.IndexBuilder;
import org.markwell.lunr.Pipeline;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code markwell lunr}. */
@Command(
    name = "lunr",
    description = {
      "Builds a search index that stock lunr 2.3.9 loads, and prints it.",
      "The documents are a JSON array, or JSON Lines; they are read as a stream."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LunrCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The documents (default: standard input).")
  private String file = "-";

  @Option(
      names = "--fields",
      required = true,
      split = ",",
      paramLabel = "NAME[:BOOST]",
      description = "What to search, with how much it counts, as in title:10,body.")
  private List<String> fields = List.of();

  @Option(
      names = "--ref",
      paramLabel = "KEY",
      defaultValue = "id",
      description = "The key that names a document (default: id).")
  private String ref = "id";

  @Option(
      names = "--boost",
      paramLabel = "KEY",
      description = "A key that says how much a document counts.")
  private @Nullable String boost;

  @Option(
      names = "--k1",
      paramLabel = "NUMBER",
      description = "How soon repetition stops to count (default: 1.2).")
  private double k1 = 1.2;

  @Option(
      names = "--b",
      paramLabel = "NUMBER",
      description = "How much length counts, 0 to 1 (default: 0.75).")
  private double b = 0.75;

  @Option(names = "--positions", description = "Keep where each word stands.")
  private boolean positions;

  @Option(names = "--plain", description = "Take words as they are: no stop words, no stems.")
  private boolean plain;

  LunrCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Field> all = new ArrayList<>();
    for (String field : fields) {
      all.add(field(field));
    }
    IndexBuilder builder = builder(all).k1(k1).b(b);
    builder.pipeline(plain ? Pipeline.NONE : Pipeline.ENGLISH);
    if (positions) {
      builder.withPositions();
    }
    TreeSet<Problem> problems = new TreeSet<>();
    read(builder, new LunrDocuments(name(), all, ref, boost, problems::add));
    if (problems.isEmpty()) {
      print(builder, problems);
    }
    List<Problem> told = List.copyOf(problems);
    new Report(terminal).print(told);
    if (!told.isEmpty()) {
      terminal.err().println("\nNo index was made: " + Report.count(told) + ".");
    }
    return told.isEmpty() ? 0 : Main.PROBLEMS;
  }

  private String name() {
    return file.equals("-") ? "stdin" : file;
  }

  private Field field(String written) {
    int colon = written.lastIndexOf(':');
    try {
      return colon < 0
          ? new Field(written.strip(), 1)
          : new Field(
              written.substring(0, colon).strip(),
              Double.parseDouble(written.substring(colon + 1)));
    } catch (NumberFormatException e) {
      throw usage("--fields: \"" + written.substring(colon + 1) + "\" is not a number");
    } catch (IllegalArgumentException e) {
      throw usage("--fields: " + e.getMessage());
    }
  }

  private IndexBuilder builder(List<Field> all) {
    try {
      return new IndexBuilder(all);
    } catch (IllegalArgumentException e) {
      throw usage("--fields: " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    if (command == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(command.commandLine(), message);
  }

  private void read(IndexBuilder builder, LunrDocuments documents) throws IOException {
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        Reader reader = reader(in)) {
      documents.addTo(builder, reader);
    } catch (NoSuchFileException e) {
      throw usage("there is no file \"" + file + "\"");
    }
  }

  /** Bytes that are no UTF-8 are a fault, not question marks. */
  private static Reader reader(InputStream in) {
    return new BufferedReader(
        new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
  }

  private void print(IndexBuilder builder, TreeSet<Problem> problems) throws IOException {
    OutputStream out = terminal.out();
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try {
      builder.build().write(writer);
      writer.write('\n');
      writer.flush();
      if (terminal.out().checkError()) {
        problems.add(
            Problem.of(
                Code.OUTPUT_FAILED,
                Position.startOf("stdout"),
                "the index could not be written",
                "look at the disk's free space, and at what the output is sent to"));
      }
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.of(
              Code.INVALID_VALUE,
              Position.startOf(name()),
              String.valueOf(e.getMessage()),
              "lower the boosts"));
    }
  }
}
