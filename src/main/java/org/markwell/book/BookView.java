package org.markwell.book;

import org.markwell.view.View;

/** What a template of handbooks and forms may use, on the site's page and in print alike. */
public sealed interface BookView permits HandbookView, FormsView, FormView {
  View.Frame frame();
}
