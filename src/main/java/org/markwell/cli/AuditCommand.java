package org.markwell.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.markwell.cli.BuildCommand.EditionName;
import org.markwell.cli.environment.Today;
import org.markwell.content.GuideReader;
import org.markwell.inspect.Audit;
import org.markwell.inspect.Sample;
import org.markwell.inspect.Statement;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Browser.Sandbox;
import org.markwell.inspect.browser.BrowserException;
import org.markwell.inspect.browser.FolderServer;
import org.markwell.inspect.browser.Programs;
import org.markwell.inspect.built.BuiltSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code markwell audit}. */
@Command(
    name = "audit",
    description = {
      "Checks the accessibility of the built site in a browser, and writes the results into its"
          + " accessibility statement.",
      "It runs axe-core on pages of every kind, in light and dark, as wide as a phone and a desktop"
          + " computer. Build the site first."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AuditCommand implements Callable<Integer> {
  /** Where the statement stands in the content. */
  static final String STATEMENT = "accessibility.md";

  private final Terminal terminal;
  private final Map<String, String> environment;

  @Mixin private Project project = new Project();

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "",
      description = "The folder to look at, instead of the site's own; then nothing is written.")
  private String folder = "";

  @Option(
      names = "--pages",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "How many pages of each kind, the largest first (default: 1).")
  private int pages = 1;

  @Option(
      names = "--browser",
      paramLabel = "PATH",
      description =
          "A program of the Chromium family (default: $MARKWELL_BROWSER, or what is installed).")
  private @Nullable String browser;

  @Option(
      names = "--no-sandbox",
      description = "Run the browser without its sandbox, where a container allows it none.")
  private boolean noSandbox;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long one page may take (default: 60).")
  private int timeout = 60;

  @Option(names = "--dry-run", description = "Tell the results, and write nothing.")
  private boolean dryRun;

  AuditCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    if (pages < 1 || timeout < 1) {
      throw usage("--pages and --timeout take numbers from 1");
    }
    Path site = BuiltPart.folder(project, folder, EditionName.LEARNER);
    Sample sample = Sample.of(site, pages);
    if (sample.size() == 0) {
      throw usage("there are no pages in \"" + site + "\": is it the right folder?");
    }
    Path program = program();
    Audit audit;
    try {
      audit = audit(site, sample, program);
    } catch (BrowserException e) {
      terminal.err().println("markwell: the audit was broken off: " + Terminal.plain(said(e)));
      terminal.err().println("Nothing was written. The browser is \"" + program + "\".");
      return Main.PROBLEMS;
    }
    new AuditReport(terminal).print(audit);
    if (folder.isEmpty() && !dryRun) {
      write(Statement.text(audit, new Today(environment).date(project.command())));
    }
    return audit.findings().isEmpty() ? 0 : Main.PROBLEMS;
  }

  private Audit audit(Path site, Sample sample, Path program) throws IOException {
    ProgressLine progress = new ProgressLine(terminal);
    progress.begin("audit");
    try (FolderServer server = FolderServer.of(site, path(site), List.of());
        Browser started = Browser.start(program, sandbox(), Duration.ofSeconds(timeout))) {
      return Audit.of(sample, started, server::address, progress::done);
    } finally {
      progress.end();
    }
  }

  /** The 404 page fetches its styles from where the site will stand. */
  private static String path(Path site) throws IOException {
    return BuiltSite.address(site)
        .map(it -> it.replaceFirst("^[a-z]+://[^/]*", ""))
        .orElse("/audit/");
  }

  private static String said(BrowserException e) {
    String message = String.valueOf(e.getMessage());
    return message.toLowerCase(Locale.ROOT).contains("sandbox")
        ? message + "\nWhere it may have no sandbox, as in many containers, try --no-sandbox."
        : message;
  }

  /** Chromium refuses its sandbox to the system's administrator, whom containers often run as. */
  private Sandbox sandbox() throws IOException {
    Path self = Path.of("/proc/self");
    boolean isRoot =
        Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    if (isRoot && !noSandbox) {
      terminal.err().println("Running as root: the browser runs without its sandbox.");
    }
    return isRoot || noSandbox ? Sandbox.OFF : Sandbox.ON;
  }

  private Path program() {
    String named =
        Optional.ofNullable(browser).orElse(environment.getOrDefault("MARKWELL_BROWSER", ""));
    if (named.isEmpty()) {
      return Programs.find(environment, System.getProperty("os.name", ""))
          .orElseThrow(
              () ->
                  usage(
                      "there is no Chromium, Chrome or Edge on the PATH or in the usual places:"
                          + " install one, or name it with --browser or $MARKWELL_BROWSER"));
    }
    try {
      Path program = Path.of(named);
      if (Files.isRegularFile(program) && Files.isExecutable(program)) {
        return program;
      }
    } catch (InvalidPathException e) {
      // The same message as for what is not there.
    }
    throw usage("there is no program \"" + named + "\" to run as a browser");
  }

  private void write(String text) throws IOException {
    String root = GuideReader.settings(project.root(), problem -> {}).content().get(0).value();
    Path file = project.root().resolve(root).resolve(STATEMENT).normalize();
    String name = project.root().relativize(file).toString().replace('\\', '/');
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      terminal.out().println("There is no " + name + ", so the results were written nowhere.");
      return;
    }
    Optional<String> changed = read(file).flatMap(it -> Statement.with(it, text));
    if (changed.isEmpty()) {
      terminal
          .out()
          .println(
              name
                  + " was left as it is: the lines \""
                  + Statement.BEGINS
                  + "\" and \""
                  + Statement.ENDS
                  + "\" do not stand in it, each once.");
      return;
    }
    Rewriting.replace(file, changed.get().getBytes(StandardCharsets.UTF_8));
    terminal.out().println("The results stand in " + name + "; build the site to publish them.");
  }

  private static Optional<String> read(Path file) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(project.command(), message);
  }
}
