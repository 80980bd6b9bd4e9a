package org.markwell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.markwell.picture.Picture;

/** The kind and size of any bytes are told without drawing them. */
final class PictureFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void picture(byte[] file) {
    Picture picture = Picture.of(file);
    assertThat(picture.bytes()).isEqualTo(file.length);
    assertThat(picture.width()).isNotNegative();
    assertThat(picture.height()).isNotNegative();
    assertThat(picture.kind()).isNotNull();
  }
}
