import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Checked;
import org.markwell.Stages;
import org.markwell.emit.Material;
import org.markwell.emit.pdf.PdfBooks;
import org.markwell.model.Audience;
import org.markwell.output.Artifact;
import org.markwell.prose.Labels;
import org.markwell.theme.Theme;

/**
 * Prints the handbook of a project's first qualification some times in one process, and tells how long each took from
 * the plan to the bytes, and how long it had a core to itself: {@code java -cp target/markwell.jar bench/Press.java PROJECT OUT.pdf TIMES}.
 */
public final class Press {
  public static void main(String[] arguments) throws Exception {
    Checked checked = new Build(BuildOptions.of(Path.of(arguments[0]), "bench"), Stages.SILENT).check();
    if (!checked.problems().isEmpty()) {
      throw new IllegalStateException(checked.problems().get(0).toString());
    }
    Theme theme = checked.theme().orElseThrow();
    Material material = Material.of(checked.plan(Audience.ASSESSOR), new Labels(theme::word));
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      List<Artifact<?>> books = new PdfBooks(theme, "bench").artifacts(material);
      Artifact<?> book = books.stream().filter(it -> it.path().contains("/handbook/")).findFirst().orElseThrow();
      long begin = System.nanoTime();
      long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      byte[] pdf = bytes(book);
      System.out.printf(
          "%s %d bytes %.2f s, %.2f s of them at work%n",
          i == 0 ? "cold" : "warm",
          pdf.length,
          (System.nanoTime() - begin) / 1e9,
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9);
      Files.write(Path.of(arguments[1]), pdf);
    }
  }

  private static <T> byte[] bytes(Artifact<T> artifact) throws Exception {
    return artifact.renderer().render(artifact.input().get());
  }
}
