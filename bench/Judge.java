import java.nio.file.Files;
import java.nio.file.Path;
import org.markwell.emit.pdf.PdfLook;
import org.markwell.emit.pdf.PdfUa;

/** Pages, bytes a page, and what is wrong with a PDF; on the class path of the tests. */
public final class Judge {
  public static void main(String[] arguments) throws Exception {
    byte[] pdf = Files.readAllBytes(Path.of(arguments[0]));
    try (PdfLook look = new PdfLook(pdf)) {
      System.out.printf(
          "%d pages, %d bytes a page, rules of PDF/UA-1 broken: %s, wrong of %d page numbers: %d, stranded: %s, outside: %s%n",
          look.pages(),
          pdf.length / look.pages(),
          PdfUa.broken(pdf),
          look.contents().size(),
          look.contents().stream().filter(it -> it.printed() != it.page()).count(),
          look.stranded(),
          look.outside(19.5f, 20, 20));
    }
  }
}
