package org.markwell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.model.Code;
import org.markwell.model.Problem;

/** Whatever keeps a site from being written is said, and the old site stays whole. */
class WriteFaultTest {
  @TempDir Path folder;
  @TempDir Path cache;

  private OutputFolder output(Path target) {
    return OutputFolder.at(target, Optional.of(cache), Keep.NOTHING);
  }

  private static Artifact<?> file(String path, String text) {
    return Artifact.bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachReasonHasItsAdvice() {
    Map<IOException, String> table = new LinkedHashMap<>();
    table.put(new IOException("No space left on device"), "the disk is full");
    table.put(new FileSystemException("x", null, "No space left on device"), "the disk is full");
    table.put(new FileSystemException("x", null, "Disk quota exceeded"), "your share of the disk");
    table.put(new FileSystemException("x", null, "Read-only file system"), "can only be read");
    table.put(new FileSystemException("x", null, "File name too long"), "shorten the name");
    table.put(new FileSystemException("x", null, "Operation not permitted"), "that you may write");
    table.put(new AccessDeniedException("x"), "choose a folder that you may write");
    table.put(new DirectoryNotEmptyException("x"), "look at the disk's free space");
    table.forEach(
        (fault, hint) -> {
          Problem problem = WriteFault.of("the site", folder, fault);
          assertThat(problem.code()).isEqualTo(Code.OUTPUT_FAILED);
          assertThat(problem.hint()).as(fault.toString()).contains(hint);
          assertThat(problem.message())
              .startsWith("the site could not be written")
              .doesNotContain("null");
        });
    assertThat(WriteFault.of("the site", folder, new DirectoryNotEmptyException("x")).message())
        .isEqualTo("the site could not be written (\"x\"): directory not empty");
  }

  @Test
  void aNameThatIsTooLongIsTold() {
    Path target = folder.resolve("site");
    List<Artifact<?>> old = List.of(file("a.html", "old"));
    output(target).write(old, (done, total) -> {});
    Map<String, String> before = TestSite.tree(target);
    for (String path : List.of("x".repeat(300) + ".html", "d".repeat(256) + "/a.html")) {
      Written written =
          output(target).write(List.of(file("a.html", "new"), file(path, "x")), (d, t) -> {});
      assertThat(written.problems())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.message()).contains(path.substring(0, 256)).contains("too long");
                assertThat(it.hint()).startsWith("shorten the name");
              });
      assertThat(TestSite.tree(target)).isEqualTo(before);
      assertThat(folder.toFile().list()).containsExactly("site");
    }
  }

  @Test
  void anInputThatIsGoneIsNotTheSitesFault() {
    Path target = folder.resolve("site");
    Written written =
        output(target)
            .write(List.of(Artifact.copy("a.png", folder.resolve("gone.png"))), (d, t) -> {});
    assertThat(written.problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.message()).isEqualTo("\"a.png\" could not be made: no such file");
              assertThat(it.hint()).contains("is still there");
            });
  }

  @Test
  void aFaultInTheMiddleOfTheSwapPutsTheOldSiteBack() {
    Path target = folder.resolve("site");
    output(target).write(List.of(file("a.html", "old")), (done, total) -> {});
    Map<String, String> before = TestSite.tree(target);
    for (String step : List.of("locked", "rendered", "staged", "moved away")) {
      OutputFolder broken =
          new OutputFolder(
              target,
              Optional.of(cache),
              Keep.NOTHING,
              new Workers(2),
              reached -> {
                if (reached.equals(step)) {
                  throw new IllegalStateException(step);
                }
              });
      try {
        broken.write(List.of(file("a.html", "new")), (done, total) -> {});
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage(step);
      }
      assertThat(TestSite.tree(target)).as(step).isEqualTo(before);
      assertThat(folder.toFile().list()).as(step).containsExactly("site");
    }
  }

  @Test
  void aFullOrReadOnlyDiskIsToldAndTheOldSiteStays() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()), "may not mount");
    try {
      Path target = disk.resolve("site");
      List<Artifact<?>> old = List.of(file("a.html", "old"));
      output(target).write(old, (done, total) -> {});
      Map<String, String> before = TestSite.tree(target);
      List<Artifact<?>> large = new ArrayList<>(old);
      for (int i = 0; i < 20; i++) {
        large.add(file("u/" + i + ".html", (i + "x").repeat(20_000)));
      }
      for (int round = 0; round < 2; round++) {
        assertThat(output(target).write(large, (done, total) -> {}).problems())
            .singleElement()
            .satisfies(
                it -> {
                  assertThat(it.code()).isEqualTo(Code.OUTPUT_FAILED);
                  assertThat(it.hint()).startsWith("the disk is full");
                });
        assertThat(TestSite.tree(target)).isEqualTo(before);
        assertThat(disk.toFile().list()).containsExactly("site");
      }
      assertThat(output(target).write(List.of(file("a.html", "new")), (d, t) -> {}).problems())
          .isEmpty();
      assertThat(mount("-o", "remount,ro", disk.toString())).isTrue();
      assertThat(output(target).write(old, (done, total) -> {}).problems())
          .singleElement()
          .satisfies(it -> assertThat(it.hint()).startsWith("this disk can only be read"));
      assertThat(target.resolve("a.html")).hasContent("new");
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  private static boolean mount(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
