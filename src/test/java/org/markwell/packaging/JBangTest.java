package org.markwell.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue for JBang, whose form is told in "Aliases & Catalogs" of its documentation. JBang
 * itself is on no registry that builds may use, so the jar is started as it would start it.
 */
class JBangTest {
  @TempDir Path folder;

  @Test
  void theAliasStartsTheReleasedJarWithAJavaThatCanRunIt() throws Exception {
    JsonNode catalogue = JsonMapper.shared().readTree(Path.of("jbang-catalog.json").toFile());
    assertThat(catalogue.propertyNames()).containsExactlyInAnyOrder("description", "aliases");
    assertThat(catalogue.path("aliases").propertyNames()).containsExactly("markwell");
    JsonNode alias = catalogue.path("aliases").path("markwell");
    assertThat(alias.propertyNames())
        .containsExactlyInAnyOrder("script-ref", "description", "java", "runtime-options");
    assertThat(alias.path("script-ref").asString())
        .isEqualTo("https://github.com/markwell/markwell/releases/latest/download/markwell.jar");
    assertThat(alias.path("java").asString()).isEqualTo("17+");
    try (JarFile jar = new JarFile(Shell.JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("org.markwell.cli.Main");
    }

    TestSite.in(folder).write("content/t.md", "---\ntitle: T\ntips: [x]\n---\n");
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    alias.path("runtime-options").forEach(it -> command.add(it.asString()));
    command.addAll(List.of("-classpath", Shell.JAR.toString(), "org.markwell.cli.Main", "build"));
    Shell run = Shell.run(folder, Map.of(), command);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(Files.size(folder.resolve("site/index.html"))).isPositive();
  }
}
