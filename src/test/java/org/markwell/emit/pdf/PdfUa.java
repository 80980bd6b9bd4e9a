package org.markwell.emit.pdf;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The rules of PDF/UA-1 that a machine can check, judged by veraPDF. */
public final class PdfUa {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfUa() {}

  /** The broken rules, and how often each is broken. */
  public static Map<String, Integer> broken(byte[] pdf) {
    PDFAFlavour rules = PDFAFlavour.PDFUA_1;
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), rules)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(rules, false).validate(parser);
      Map<String, Integer> broken = new TreeMap<>();
      result
          .getFailedChecks()
          .forEach(
              (rule, times) -> broken.put(rule.getClause() + " " + rule.getTestNumber(), times));
      if (!result.isCompliant() && broken.isEmpty()) {
        broken.put("not compliant", 1);
      }
      return broken;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
