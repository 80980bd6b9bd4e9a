package org.markwell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of an output as text that can be searched: the bytes as they are, then whatever somebody
 * could get out of them. Archives are unpacked, names of their parts included; of PDFs there is
 * what is printed, what is only said (bookmarks, properties, descriptions) and what lies in their
 * streams; terms of the search are put together again; entities, escapes, percent signs and base64
 * are undone.
 */
public final class Readable {
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  private static final Pattern TERMS =
      Pattern.compile("search/[0-9a-f]+/(?:[\\w-]+/)?t\\d+\\.json");
  private static final Pattern VOCABULARY =
      Pattern.compile("search/[0-9a-f]+/(?:[\\w-]+/)?v-.\\.json");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{12,}");

  private Readable() {}

  /** Each file below a folder by its path, which is the first line of its text. */
  public static Map<String, String> of(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file :
          walk.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        texts.put(path, text(path, Files.readAllBytes(file)));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One file.
   *
   * @param path relative to the output
   */
  static String text(String path, byte[] bytes) {
    StringBuilder all = new StringBuilder(path).append('\n');
    add(path, bytes, all);
    return all.toString();
  }

  private static void add(String path, byte[] bytes, StringBuilder all) {
    if (starts(bytes, "PK")) {
      unpack(path, bytes, all);
    } else if (starts(bytes, "%PDF")) {
      pdf(bytes, all);
    } else if (path.matches("(?i).*\\.(?:png|jpe?g|gif|webp|woff2?|ttf|otf)")) {
      all.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
      all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
    } else {
      String text = new String(bytes, StandardCharsets.UTF_8);
      decoded(text, all);
      if (TERMS.matcher(path).matches()) {
        entries(text, all);
      } else if (VOCABULARY.matcher(path).matches()) {
        words(text, all);
      }
    }
  }

  private static boolean starts(byte[] bytes, String magic) {
    return new String(bytes, 0, Math.min(bytes.length, magic.length()), StandardCharsets.ISO_8859_1)
        .equals(magic);
  }

  private static void unpack(String path, byte[] archive, StringBuilder all) {
    // The list at the end and what lies between the parts.
    all.append(new String(archive, StandardCharsets.ISO_8859_1)).append('\n');
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String part = path + "/" + entry.getName();
        all.append(part).append('\n').append(entry.getComment()).append('\n');
        add(part, zip.readAllBytes(), all);
      }
    } catch (IOException e) {
      all.append("not an archive\n");
    }
  }

  /** The text, then what it says where it is not plain. */
  private static void decoded(String text, StringBuilder all) {
    all.append(text).append('\n');
    String plain = text;
    if (plain.indexOf('&') >= 0) {
      plain = Parser.unescapeEntities(plain, false);
    }
    if (plain.contains("\\u")) {
      plain =
          ESCAPED
              .matcher(plain)
              .replaceAll(
                  it ->
                      Matcher.quoteReplacement(
                          String.valueOf((char) Integer.parseInt(it.group(1), 16))));
    }
    if (plain.indexOf('%') >= 0) {
      plain = PERCENT.matcher(plain).replaceAll(it -> Matcher.quoteReplacement(bytes(it.group())));
    }
    if (!plain.equals(text)) {
      all.append(plain).append('\n');
    }
    Matcher coded = BASE64.matcher(text);
    while (coded.find()) {
      // Cut to whole groups: what follows them is less than a word.
      String whole = coded.group().substring(0, coded.group().length() / 4 * 4);
      all.append(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8))
          .append('\n');
    }
  }

  private static String bytes(String percent) {
    byte[] bytes = new byte[percent.length() / 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(percent.substring(3 * i + 1, 3 * i + 3), 16);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Terms of the index, of which each file only says how they differ from the one before. */
  private static void entries(String json, StringBuilder all) {
    String before = "";
    for (JsonNode line : list(json)) {
      String entry = line.asString();
      int space = entry.indexOf(' ');
      before = before.substring(0, DIGITS.indexOf(entry.charAt(0))) + entry.substring(1, space);
      all.append(before).append('\n');
    }
  }

  private static void words(String json, StringBuilder all) {
    String before = "";
    for (JsonNode part : list(json)) {
      for (String entry : part.asString().split(" ")) {
        before =
            before.substring(0, DIGITS.indexOf(entry.charAt(0)))
                + entry.substring(1, entry.length() - 1);
        all.append(before).append('\n');
      }
    }
  }

  private static JsonNode list(String json) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a file of terms: " + json, e);
    }
  }

  private static void pdf(byte[] bytes, StringBuilder all) {
    all.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      String text = stripper.getText(document);
      all.append(text).append('\n');
      // Words parted at the ends of lines.
      all.append(text.replaceAll("[-\\u00ad\\u2010]?\\R", "")).append('\n');
      COSDocument objects = document.getDocument();
      for (COSObjectKey key : objects.getXrefTable().keySet().stream().sorted().toList()) {
        words(objects.getObjectFromPool(key).getObject(), all, 0);
      }
      words(objects.getTrailer(), all, 0);
    } catch (IOException e) {
      all.append("not a PDF\n");
    }
  }

  private static void words(COSBase node, StringBuilder all, int depth) throws IOException {
    if (node instanceof COSString string) {
      all.append(string.getString()).append('\n');
    } else if (node instanceof COSName name) {
      all.append(name.getName()).append('\n');
    } else if (node instanceof COSArray array && depth < 8) {
      for (COSBase each : array) {
        words(each, all, depth + 1);
      }
    } else if (node instanceof COSDictionary map && depth < 8) {
      for (Map.Entry<COSName, COSBase> each : map.entrySet()) {
        all.append(each.getKey().getName()).append('\n');
        words(each.getValue(), all, depth + 1);
      }
      if (depth == 0 && map instanceof COSStream stream) {
        try (InputStream in = stream.createInputStream()) {
          all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).append('\n');
        }
      }
    }
  }
}
