package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimingsTest {
  private final AtomicLong clock = new AtomicLong();
  private final Timings timings = new Timings(clock::get);

  private void pass(int seconds) {
    clock.addAndGet(seconds * 1_000_000_000L);
  }

  private void make(String product, int seconds) {
    timings.making();
    pass(seconds);
    timings.made(product);
  }

  @Test
  void aFileIsBookedUnderItsProductAndTheRestUnderTheStage() throws InterruptedException {
    timings.begin("read");
    pass(3);
    timings.begin("search");
    pass(1);
    timings.begin("write");
    Thread other = new Thread(() -> make("pdf", 4));
    other.start();
    other.join();
    make("search", 2);
    make("pdf", 2);
    pass(1);
    timings.end();
    pass(9);
    // Two threads worked: each second of theirs is half a one on the wall, whoever waited
    // meanwhile.
    assertThat(timings.lines())
        .containsExactly(
            "read          3.00 s",
            "search        2.00 s",
            "pdf           3.00 s",
            "write         5.00 s");
  }

  @Test
  void aSecondStageOfOneNameIsAddedToTheFirst() {
    timings.begin("read");
    pass(1);
    timings.begin("read");
    pass(2);
    timings.end();
    timings.end();
    assertThat(timings.lines()).containsExactly("read          3.00 s");
  }
}
