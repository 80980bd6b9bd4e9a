package org.markwell.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.BuildOptions;
import org.markwell.TestSite;

/**
 * The program with a Java of its own, made as a release makes it, and run where there is nothing:
 * no Java, no fonts, no variable, and if we may, no file but those of the C library and a shell.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(600)
class ImageTest {
  private static final long MOST_BYTES = 60_000_000;

  /** What a Linux has, whichever it is. */
  private static final Pattern OF_THE_C_LIBRARY =
      Pattern.compile("(lib(c|m|dl|pthread|rt)\\.so\\.\\d|ld-linux[-\\w]*\\.so\\.\\d)");

  /** Whether it is a fault if no folder can be made the whole world of a program. */
  private static final boolean MAY_MAKE_WORLDS =
      System.getenv("CI") != null && System.getProperty("user.name").equals("root");

  @TempDir static Path folder;
  private static Path archive;
  private static Path world;

  @BeforeAll
  static void makeTheImage() throws Exception {
    Optional<Path> jdk = jdk();
    assumeTrue(
        jdk.isPresent() || System.getenv("CI") != null, "there is no JDK with its own FreeType");
    archive = firstStage(jdk.orElseThrow());
    world = Files.createDirectories(folder.resolve("world"));
    Files.createDirectory(world.resolve("app"));
    Shell unpacked =
        Shell.run(world, Shell.ours(), List.of("tar", "-xzf", archive.toString(), "-C", "app"));
    assertThat(unpacked.code()).as(unpacked.said()).isZero();
  }

  /**
   * Does what the container's recipe does where there is a JDK, in a folder with its files alone.
   */
  private static Path firstStage(Path jdk) throws IOException {
    Dockerfile.Stage stage = Dockerfile.read().stages().get(0);
    Path context = Files.createDirectories(folder.resolve("context"));
    for (String copy : stage.all("COPY")) {
      String[] parts = copy.split(" ");
      Path target = context.resolve(parts[1]);
      Path source = Path.of(parts[0]);
      Files.createDirectories(target);
      Shell copied =
          Shell.run(
              Path.of("").toAbsolutePath(),
              Shell.ours(),
              Files.isDirectory(source)
                  ? List.of("cp", "-r", source + "/.", target.toString())
                  : List.of("cp", source.toString(), target.toString()));
      assertThat(copied.code()).as(copied.said()).isZero();
    }
    Shell made = new Shell(0, "");
    for (String run : stage.all("RUN")) {
      made =
          Shell.run(
              context, Shell.ours("JAVA_HOME", jdk.toString()), List.of("/bin/sh", "-c", run));
      assertThat(made.code()).as(made.said()).isZero();
    }
    return context.resolve(made.said().strip());
  }

  /** A JDK that borrows no library of the system, as those of distributions do. */
  private static Optional<Path> jdk() throws IOException {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    if (Files.isDirectory(Path.of("/usr/lib/jvm"))) {
      try (Stream<Path> others = Files.list(Path.of("/usr/lib/jvm"))) {
        homes.addAll(others.sorted().toList());
      }
    }
    return homes.stream()
        .filter(it -> Files.exists(it.resolve("lib/libfreetype.so")))
        .filter(it -> Files.exists(it.resolve("bin/jlink")))
        .findFirst();
  }

  @Test
  void theImageIsSmallAndIsOneFolder() throws Exception {
    assertThat(archive.getFileName().toString()).matches("markwell-linux-(x64|arm64)\\.tar\\.gz");
    assertThat(Files.size(archive)).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(world.resolve("app")).isDirectoryNotContaining("glob:**/[!m]*");
    assertThat(world.resolve("app/markwell/lib/markwell.jar")).hasSameBinaryContentAs(Shell.JAR);
    assertThat(world.resolve("app/markwell/third-party.md")).content().contains("Apache PDFBox");
    assertThat(world.resolve("app/markwell/runtime/legal/java.base")).isNotEmptyDirectory();
  }

  /** What a program asks the system for, that is not in the image. */
  @Test
  void itAsksTheSystemForTheCLibraryAndNothingElse() throws Exception {
    for (Path each : programs()) {
      Shell told = Shell.run(folder, Shell.ours(), List.of("ldd", each.toString()));
      for (String library : borrowed(told.said())) {
        String name = Path.of(library).getFileName().toString();
        assertThat(OF_THE_C_LIBRARY.matcher(name).matches()).as(each + " borrows " + name).isTrue();
      }
      assertThat(told.said().lines().filter(it -> it.contains("not found")))
          .as(each.toString())
          .allMatch(it -> it.contains("libjvm.so"));
    }
  }

  private static List<Path> programs() throws IOException {
    Path runtime = world.resolve("app/markwell/runtime");
    List<Path> programs = new ArrayList<>(List.of(runtime.resolve("bin/java")));
    try (Stream<Path> all = Files.walk(runtime.resolve("lib"))) {
      all.filter(it -> it.toString().endsWith(".so")).sorted().forEach(programs::add);
    }
    return programs;
  }

  private static List<String> borrowed(String said) {
    return said.lines()
        .map(String::strip)
        .map(it -> it.contains("=> /") ? it.substring(it.indexOf("=> /") + 3) : it)
        .filter(it -> it.startsWith("/"))
        .map(it -> it.substring(0, it.indexOf(' ')))
        .filter(it -> !it.startsWith(world.toString()))
        .toList();
  }

  @Test
  void aGuideWithPdfAndEpubAndSearchIsBuiltWhereThereIsNothing() throws Exception {
    aGuide(world.resolve("mine"));
    Shell built = buildAWorld() ? inTheWorld("", "build", "--root", "/mine") : beside("build");
    assertThat(built.said()).contains("no problems");
    assertThat(built.code()).as(built.said()).isZero();
    Map<String, String> site = TestSite.tree(world.resolve("mine/site"));
    assertThat(site.keySet())
        .anyMatch(it -> it.endsWith("-handbook.pdf"))
        .anyMatch(it -> it.endsWith(".epub"))
        .anyMatch(it -> it.startsWith("search/"));

    try (Stream<Path> files = Files.walk(world.resolve("mine/site"))) {
      Path pdf = files.filter(it -> it.toString().endsWith("-handbook.pdf")).findFirst().get();
      try (PDDocument book = Loader.loadPDF(pdf.toFile())) {
        assertThat(new PDFTextStripper().getText(book)).contains("Prepare the area");
        assertThat(book.getNumberOfPages()).isGreaterThan(1);
      }
    }
    // The same as with this machine's own Java. Only words in drawings of a PDF may
    // differ:
    // those are set in the machine's fonts.
    Path twin = folder.resolve("twin");
    aGuide(twin);
    String version;
    try (JarFile jar = new JarFile(Shell.JAR.toFile())) {
      version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
    assertThat(TestSite.in(twin).build(BuildOptions.of(twin, version)).problems()).isEmpty();
    Map<String, String> same = withoutPdf(TestSite.tree(twin.resolve("site")));
    Map<String, String> alone = withoutPdf(site);
    assertThat(alone.keySet()).isEqualTo(same.keySet());
    assertThat(same.keySet()).allMatch(it -> same.get(it).equals(alone.get(it)));
  }

  private static Map<String, String> withoutPdf(Map<String, String> site) {
    Map<String, String> rest = new TreeMap<>(site);
    rest.keySet().removeIf(it -> it.endsWith(".pdf") || it.equals(".markwell.json"));
    return rest;
  }

  /**
   * The second stage of the container's recipe, as a container runs it: as a user without a name,
   * with nothing to write to but one folder.
   */
  @Test
  void theContainerWorksWithARootFolderAndAGuideThatCantBeWritten() throws Exception {
    Dockerfile.Stage stage = Dockerfile.read().stages().get(1);
    TestSite.in(world.resolve("guide")).write("content/t.md", "---\ntitle: T\ntips: [x]\n---\n");
    buildAWorld();
    Path out = Files.createDirectories(world.resolve("out"));
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxrwxrwx"));
    String[] copy = stage.last("COPY").split(" ");
    assertThat(copy[0] + " " + copy[1]).isEqualTo("--from=image /markwell/target/dist/markwell/");
    Path program = world.resolve(copy[2].substring(1));
    Files.createDirectories(program.getParent());
    Files.move(folder.resolve("context/target/dist/markwell"), program);

    Shell help = inTheContainer(stage, stage.list("CMD"));
    assumeTrue(help.code() == 0 || MAY_MAKE_WORLDS, help.said());
    assertThat(help.said()).contains("Usage: markwell");
    Shell built = inTheContainer(stage, List.of("build", "--out", "/out/site"));
    assertThat(built.code()).as(built.said()).isZero();
    assertThat(built.said())
        .contains("info[cache-unused]")
        .contains("MARKWELL_CACHE may name a folder that only you can write to")
        .contains("files written in /out/site/");
    assertThat(out.resolve("site/index.html")).exists();
    assertThat(Files.getAttribute(out.resolve("site"), "unix:uid")).isEqualTo(10001);

    Shell inTheGuide = inTheContainer(stage, List.of("build"));
    assertThat(inTheGuide.code()).isEqualTo(1);
    assertThat(inTheGuide.said())
        .contains("error[output-failed]")
        .contains("choose a folder on another one with --out");
  }

  private static Shell inTheContainer(Dockerfile.Stage stage, List<String> arguments) {
    String here =
        "mount --bind \"$0\" \"$0\" && mount -t proc proc \"$0/proc\""
            + " && mount --bind \"$0/guide\" \"$0/guide\" && mount -o remount,bind,ro \"$0/guide\""
            + " && mount --bind \"$0/out\" \"$0/out\" && mount -o remount,bind,ro \"$0\""
            + " && exec env -i HOME=/ LANG=C.UTF-8 \"$(command -v chroot)\" \"--userspec=$1\" \"$0\""
            + " /bin/sh -c 'cd \"$0\" && exec \"$@\"' \"$2\" ";
    List<String> command = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--fork"));
    command.addAll(List.of("bash", "-c", here + "\"${@:3}\""));
    command.addAll(List.of(world.toString(), stage.last("USER"), stage.last("WORKDIR")));
    command.addAll(stage.list("ENTRYPOINT"));
    command.addAll(arguments);
    return Shell.run(world, Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"), command);
  }

  /** As a server has none, on which somebody runs the jar with another Java. */
  @Test
  void whereJavaFindsNoFontsTheSiteIsBuiltAndSaysWhatToDo() throws Exception {
    aGuide(world.resolve("other"));
    assumeTrue(buildAWorld() || MAY_MAKE_WORLDS, "needs a world of its own");
    Files.writeString(world.resolve("fonts"), "version=1\nsequence.allfonts=default\n");
    Shell built = inTheWorld("-Dsun.awt.fontconfig=/fonts", "build", "--root", "/other");
    assertThat(built.code()).as(built.said()).isZero();
    assertThat(built.said())
        .contains("content/q/u/index.md:1:1: warning[print]: ")
        .contains("Java finds no fonts on this machine")
        .contains("install fontconfig and a font");
  }

  @Test
  void theLauncherPassesOnEveryArgumentAndExitCode() throws Exception {
    Path link =
        Files.createSymbolicLink(world.resolve("-mw"), Path.of("app/markwell/bin/markwell"));
    Shell version =
        Shell.run(world, Map.of("PATH", "/bin:/usr/bin"), List.of("./-mw", "--version"));
    assertThat(version.said()).startsWith("markwell ");
    assertThat(version.code()).isZero();
    Shell wrong =
        Shell.run(
            world, Map.of(), List.of("app/markwell/bin/markwell", "check", "--root", "a  *b"));
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.said()).contains("there is no folder \"a  *b\"");
    Shell flags =
        Shell.run(
            world,
            Map.of("JAVA_OPTS", "-XX:+PrintFlagsFinal -XX:NewRatio=7"),
            List.of(world.resolve("app/markwell/bin/markwell").toString(), "--version"));
    assertThat(flags.said())
        .containsPattern("TieredStopAtLevel += 1 ")
        .containsPattern("UseSerialGC += true ")
        .containsPattern("MaxNewSize += 67108864 ")
        .containsPattern("NewRatio += 7 ");
    Files.delete(link);
  }

  /** A topic with every kind of picture, and words in a drawing. */
  private static void aGuide(Path root) throws IOException {
    TestSite.in(root)
        .write("site.yaml", "title: Guide\nsite_id: g\nhandbook: {pdf: true, epub: true}\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\nlevel: 2\n---\n")
        .write(
            "content/q/u/index.md",
            "---\ntype: unit\ntitle: U\nnumber: \"101\"\noutcomes:\n  - {number: \"1\", criteria: [\"1.1\"]}\n---\n\n"
                + "![A drawing](words.svg)\n\n![A photo](photo.jpg)\n\n![A picture](picture.png)\n")
        .write(
            "content/q/u/topic.md",
            "---\ntitle: Prepare the area\ncriteria: [\"1.1\"]\nconcepts: [{Barrier: keeps people out}]\n"
                + "marking_points: [{text: Prepare the area first., criteria: [\"1.1\"]}]\n---\nText.\n")
        .write(
            "content/q/u/words.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 60\" width=\"200\" height=\"60\">"
                + "<text x=\"9\" y=\"30\" font-family=\"serif\" font-weight=\"bold\">Words</text></svg>")
        .write("content/q/u/photo.jpg", picture("jpg"))
        .write("content/q/u/picture.png", picture("png"));
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  /** Puts the C library and a shell into the world, and asks whether we may go there. */
  private static boolean buildAWorld() throws IOException {
    TreeSet<String> libraries = new TreeSet<>();
    for (Path each : List.of(Path.of("/bin/sh"), programs().get(0))) {
      Shell told = Shell.run(folder, Shell.ours(), List.of("ldd", each.toString()));
      libraries.addAll(borrowed(told.said()));
    }
    for (String name : List.of("libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1")) {
      for (String library : List.copyOf(libraries)) {
        Path sibling = Path.of(library).resolveSibling(name);
        if (Files.exists(sibling)) {
          libraries.add(sibling.toString());
        }
      }
    }
    libraries.add("/bin/sh");
    for (String library : libraries) {
      Path copy = world.resolve(library.substring(1));
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(library).toRealPath(), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    for (String name : List.of("proc", "tmp")) {
      Files.createDirectories(world.resolve(name));
    }
    return inTheWorld("", "--version").code() == 0;
  }

  private static Shell inTheWorld(String options, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "--pid",
                "--fork",
                "bash",
                "-c",
                "mount -t proc proc \"$0/proc\" && exec env -i \"JAVA_OPTS=$1\" \"$(command -v chroot)\" \"${@:2}\"",
                world.toString(),
                options,
                world.toString(),
                "/app/markwell/bin/markwell"));
    command.addAll(List.of(arguments));
    return Shell.run(world, Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"), command);
  }

  /** Where we may not go there: at least with no variable, so nothing is found by its name. */
  private static Shell beside(String... arguments) {
    List<String> command = new ArrayList<>(List.of("../app/markwell/bin/markwell"));
    command.addAll(List.of(arguments));
    return Shell.run(world.resolve("mine"), Map.of(), command);
  }
}
