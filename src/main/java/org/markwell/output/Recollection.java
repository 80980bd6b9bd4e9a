package org.markwell.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Code;
import org.markwell.model.Excerpt;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a build as a whole came to, and what it was made of: while all of that stays, it would come
 * to the same again.
 *
 * @param key all that decides the build beside its files
 * @param trees the files and folders that it was made of
 * @param skipped what lies in them, but was not looked at
 * @param since a time before which no file of these changed unnoticed
 * @param inputs the digest of how the trees looked
 * @param target the output folder
 * @param pages how many pages the edition has
 * @param unprinted how many books could not be made
 * @param files how many files the build made
 * @param standIns paths of files that stand in for what could not be made
 * @param problems of every edition, sorted
 */
public record Recollection(
    List<String> key,
    List<Path> trees,
    List<Path> skipped,
    FileTime since,
    String inputs,
    Path target,
    Standing standing,
    int pages,
    int unprinted,
    int files,
    List<String> standIns,
    List<Problem> problems) {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Reads what {@link #bytes} wrote for the same build; nothing if there is any doubt. */
  static Optional<Recollection> of(byte[] bytes, String subject) {
    try {
      Optional<JsonNode> root = Sealed.body(bytes).map(JSON::readTree);
      return root.filter(
              it ->
                  it.path("markwell").asInt(0) == FORMAT
                      && it.path("subject").asString("").equals(subject))
          .map(Recollection::of);
    } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Recollection of(JsonNode root) {
    List<Problem> problems = new ArrayList<>();
    root.path("problems").forEach(it -> problems.add(problem(it)));
    return new Recollection(
        texts(root.path("key")),
        texts(root.path("trees")).stream().map(Path::of).toList(),
        texts(root.path("skipped")).stream().map(Path::of).toList(),
        time(root.path("since")),
        root.path("inputs").asString(),
        Path.of(root.path("target").asString()),
        new Standing(root.path("output").asString(), time(root.path("recorded"))),
        root.path("pages").asInt(),
        root.path("unprinted").asInt(),
        root.path("files").asInt(),
        texts(root.path("standIns")),
        problems);
  }

  private static Problem problem(JsonNode node) {
    JsonNode excerpt = node.path("excerpt");
    return new Problem(
        Severity.valueOf(node.path("severity").asString()),
        Code.valueOf(node.path("code").asString()),
        new Position(
            node.path("file").asString(), node.path("line").asInt(), node.path("column").asInt()),
        node.path("message").asString(),
        node.path("hint").asString(),
        excerpt.isMissingNode()
            ? Optional.empty()
            : Optional.of(
                new Excerpt(
                    excerpt.asString(), node.path("caret").asInt(), node.path("length").asInt())));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(it -> texts.add(it.asString()));
    return texts;
  }

  private static FileTime time(JsonNode node) {
    return FileTime.from(Instant.parse(node.asString()));
  }

  byte[] bytes(String subject) {
    ObjectNode root = JSON.createObjectNode();
    root.put("markwell", FORMAT).put("subject", subject);
    put(root, "key", key);
    put(root, "trees", trees.stream().map(Path::toString).toList());
    put(root, "skipped", skipped.stream().map(Path::toString).toList());
    root.put("since", since.toInstant().toString()).put("inputs", inputs);
    root.put("target", target.toString()).put("output", standing.digest());
    root.put("recorded", standing.recorded().toInstant().toString());
    root.put("pages", pages).put("unprinted", unprinted).put("files", files);
    put(root, "standIns", standIns);
    ArrayNode all = root.putArray("problems");
    problems.forEach(it -> put(all.addObject(), it));
    return Sealed.of(JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }

  private static void put(ObjectNode node, Problem problem) {
    Position at = problem.position();
    node.put("severity", problem.severity().name()).put("code", problem.code().name());
    node.put("file", at.file()).put("line", at.line()).put("column", at.column());
    node.put("message", problem.message()).put("hint", problem.hint());
    problem
        .excerpt()
        .ifPresent(
            it ->
                node.put("excerpt", it.text()).put("caret", it.caret()).put("length", it.length()));
  }
}
