package org.markwell.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.markwell.markdown.html.Marks;

/** HTML of what CommonMark does not have: containers, tables that scroll, ticked lists. */
final class BlockRenderer implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  BlockRenderer(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        AnchoredHeading.class,
        Container.class,
        Figure.class,
        WideTable.class,
        TaskListItemMarker.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof AnchoredHeading heading) {
      String tag = "h" + heading.getLevel();
      html.line();
      html.tag(tag, Map.of("id", heading.id()));
      children(heading);
      html.tag("/" + tag);
      html.line();
    } else if (node instanceof Container container) {
      render(container);
    } else if (node instanceof Figure figure) {
      html.line();
      html.tag("figure");
      children(figure);
      html.line();
      html.tag("figcaption");
      html.text(figure.caption);
      html.tag("/figcaption");
      html.tag("/figure");
      html.line();
    } else if (node instanceof WideTable) {
      // A table too wide for a phone scrolls by itself; the keyboard must be able to reach it.
      html.line();
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("class", "table");
      attributes.put("tabindex", "0");
      html.tag("div", attributes);
      children(node);
      html.tag("/div");
      html.line();
    } else if (node instanceof TaskListItemMarker marker) {
      html.raw((marker.isChecked() ? Marks.DONE : Marks.TO_DO) + " ");
    }
  }

  private void render(Container container) {
    if (!Containers.isKnown(container.name)) {
      children(container);
      return;
    }
    html.line();
    if (container.name.equals("details")) {
      html.tag("details");
      html.line();
      html.tag("summary");
      title(container);
      html.tag("/summary");
      html.line();
      children(container);
      html.tag("/details");
    } else {
      html.tag("div", Map.of("class", "callout " + container.name.toLowerCase(Locale.ROOT)));
      html.line();
      html.tag("p", Map.of("class", "callout-title"));
      title(container);
      html.tag("/p");
      html.line();
      children(container);
      html.tag("/div");
    }
    html.line();
  }

  private void title(Container container) {
    if (container.title.isEmpty()) {
      html.raw(Marks.title(container.name));
    } else {
      html.text(container.title);
    }
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
