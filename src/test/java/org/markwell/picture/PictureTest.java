package org.markwell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures told by their bytes. */
class PictureTest {
  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] drawn(String format) {
    try {
      BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
      Random random = new Random(1);
      for (int i = 0; i < 600; i++) {
        image.setRGB(i % 30, i / 30, random.nextInt());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          \\0\\0\\0\\x18ftypheic\\0\\0\\0\\0mif1heic | HEIC
          \\0\\0\\0\\x18ftypmif1\\0\\0\\0\\0mif1heic | HEIC
          \\0\\0\\0\\x18ftypmif1\\0\\0\\0\\0mif1avif | AVIF
          \\0\\0\\0\\x18ftypisom\\0\\0\\0\\0isommp42 | FILM
          RIFF\\x10\\0\\0\\0WEBPVP8 | WEBP
          RIFF\\x10\\0\\0\\0WAVEfmt | FILM
          II*\\0 | TIFF
          MM\\0* | TIFF
          8BPS\\0\\x01 | PHOTOSHOP
          BM\\x46\\0\\0\\0\\0\\0\\0\\0\\x36\\0\\0\\0\\x28\\0\\0\\0\\x02\\0\\0\\0\\x02\\0\\0\\0 | BMP
          \\0\\0\\x01\\0\\x01\\0 | ICON
          \\xff\\x0a\\x01 | JPEG_XL
          %PDF-1.7 | PDF
          PK\\x03\\x04 | ARCHIVE
          <!DOCTYPE html><title>x</title> | WEB_PAGE
          <html lang="en"> | WEB_PAGE
          version https://git-lfs.github.com/spec/v1 | POINTER
          Some words. | UNKNOWN
          <note>x</note> | UNKNOWN
          <?xml version="1.0"?><!-- a <b> --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg xmlns="http://www.w3.org/2000/svg"/> | SVG
          <s:svg xmlns:s="http://www.w3.org/2000/svg"/> | SVG
          """,
      quoteCharacter = '\u0001')
  void aFileIsKnownByHowItBegins(String bytes, PictureKind kind) {
    assertThat(Picture.of(unescaped(bytes)).kind()).isEqualTo(kind);
  }

  private static byte[] unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\x", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else if (text.startsWith("\\0", i)) {
        out.append('\0');
        i++;
      } else {
        out.append(text.charAt(i));
      }
    }
    return latin(out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void aWholePictureIsSound(String format) {
    Picture picture = Picture.of(drawn(format));
    assertThat(picture.damage()).isEmpty();
    assertThat(picture.width()).isEqualTo(30);
    assertThat(picture.height()).isEqualTo(20);
    assertThat(picture.tooMuch()).isEmpty();
    assertThat(picture.kind().isPrinted()).isTrue();
  }

  /** Wherever a file is cut, that is seen, or it is not even known for a picture. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void aPictureThatIsCutOffSaysWhere(String format) {
    byte[] whole = drawn(format);
    int last = format.equals("gif") ? whole.length - 2 : whole.length - 1;
    for (int end = 0; end <= last; end++) {
      Picture picture = Picture.of(Arrays.copyOf(whole, end));
      if (picture.kind().isPrinted()) {
        assertThat(picture.damage()).as("cut at " + end).isNotEmpty();
      }
    }
    assertThat(Picture.of(Arrays.copyOf(whole, whole.length - 20)).damage())
        .isEqualTo("ends after " + (whole.length - 20) + " bytes");
  }

  @Test
  void whatFollowsAPictureIsNoDamage() {
    for (String format : new String[] {"png", "jpg", "gif"}) {
      byte[] whole = drawn(format);
      byte[] more = Arrays.copyOf(whole, whole.length + 5000);
      assertThat(Picture.of(more).damage()).as(format).isEmpty();
    }
  }

  /** Any bytes at all end in an answer. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void noBytesAreTooStrange(String format) {
    byte[] whole = drawn(format);
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] strange = whole.clone();
      for (int change = 0; change < 1 + round % 4; change++) {
        strange[random.nextInt(strange.length)] = (byte) random.nextInt();
      }
      assertThat(Picture.of(strange)).isNotNull();
    }
  }

  @Test
  void aPictureThatClaimsToBeHugeIsNotDrawn(@TempDir Path folder) throws IOException {
    byte[] bomb = drawn("png");
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    assertThat(Picture.of(bomb).tooMuch()).contains("60000 × 60000 pixels");
    byte[] gif = drawn("gif");
    Arrays.fill(gif, 6, 10, (byte) 0xff);
    assertThat(Picture.of(gif).tooMuch()).contains("65535 × 65535");
    Path large = folder.resolve("large.png");
    byte[] sound = drawn("png");
    Files.write(large, Arrays.copyOf(sound, 30_000_000));
    assertThat(Picture.of(large).tooMuch()).contains("30 MB");
    assertThat(Picture.of(large).kind()).isEqualTo(PictureKind.PNG);
  }

  private static byte[] svg(String inside) {
    return latin(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
            + inside
            + "</svg>");
  }

  @Test
  void aDrawingThatIsCutOffIsDamaged() {
    byte[] whole = svg("<g><rect width=\"1\" height=\"1\"/></g>");
    for (int end = 60; end < whole.length; end++) {
      assertThat(Picture.of(Arrays.copyOf(whole, end)).damage()).as("cut at " + end).isNotEmpty();
    }
    assertThat(Picture.of(svg("<g>")).damage()).isNotEmpty();
    assertThat(Picture.of(svg("<g>".repeat(50_000) + "</g>".repeat(50_000))).kind())
        .isEqualTo(PictureKind.SVG);
  }

  @ParameterizedTest
  @EnumSource(PictureKind.class)
  void oldKindsMayPoseAsEachOtherButNoOther(PictureKind kind) {
    boolean old = kind == PictureKind.PNG || kind == PictureKind.JPEG || kind == PictureKind.GIF;
    assertThat(kind.mayBeCalled("a.b/x.PNG")).isEqualTo(old);
    assertThat(kind.mayBeCalled("x.jpg")).isEqualTo(old);
    assertThat(kind.mayBeCalled("x.svg")).isEqualTo(kind == PictureKind.SVG);
    assertThat(kind.mayBeCalled("x.webp")).isEqualTo(old || kind == PictureKind.WEBP);
  }
}
