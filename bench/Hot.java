import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.markwell.content.GuideReader;
import org.markwell.edition.Edition;
import org.markwell.emit.Material;
import org.markwell.emit.search.Normaliser;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.prose.Labels;
import org.markwell.theme.Theme;
import org.markwell.theme.ThemeFiles;
import org.markwell.view.View;

/**
 * Times the hot paths one by one, warm, on one thread where they have one: {@code java -cp
 * target/markwell.jar bench/Hot.java GUIDE [ROUNDS]}, where GUIDE is a project such as {@code
 * bench/Corpus.java} writes. Prints microseconds a topic, the median of the rounds.
 */
public final class Hot {
  private static final Map<String, List<Double>> TIMES = new LinkedHashMap<>();

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
    Theme theme = Theme.of(ThemeFiles.builtInOnly(), "en-GB", java.time.Duration.ofMinutes(1));
    int topics = 0;
    for (int i = 0; i < rounds; i++) {
      Markdown markdown = new Markdown();
      Guide guide = timed("read all files", () -> GuideReader.read(root, markdown).guide());
      List<Document> documents = guide.documents();
      timed("parse bodies", () -> documents.stream().mapToInt(it -> markdown.blocks(it.body().source(), problem -> {}).slots().size()).sum());
      Edition edition = timed("project an edition", () -> Edition.of(guide, Audience.EVERYONE, Edition.Drafts.LEFT_OUT, markdown, problem -> {}));
      SitePlan plan = timed("plan it", () -> SitePlan.of(edition, Optional.empty()));
      Material material = Material.of(plan, new Labels(theme::word));
      List<TopicPage> pages = plan.pages().stream().filter(TopicPage.class::isInstance).map(TopicPage.class::cast).toList();
      List<View> views = timed("make views of topics", () -> pages.stream().map(material.views()::of).toList());
      timed("fill templates of topics", () -> views.stream().mapToLong(it -> theme.bytes("topic", (Record) it).length).sum());
      timed("make words of bodies plain", () -> documents.stream().mapToLong(it -> Normaliser.normalise(it.body().plain()).length()).sum());
      topics = pages.size();
    }
    for (Map.Entry<String, List<Double>> each : TIMES.entrySet()) {
      double[] sorted = each.getValue().stream().mapToDouble(it -> it).sorted().toArray();
      System.out.printf("%-28s %8.1f µs a topic, %8.1f cold%n", each.getKey(), sorted[sorted.length / 2] / topics, each.getValue().get(0) / topics);
    }
  }

  private static <T> T timed(String name, Callable<T> work) throws Exception {
    long begin = System.nanoTime();
    T result = work.call();
    TIMES.computeIfAbsent(name, key -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e3);
    return result;
  }
}
