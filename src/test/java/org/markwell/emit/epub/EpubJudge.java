package org.markwell.emit.epub;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** An EPUB judged by epubcheck. */
public final class EpubJudge extends DefaultReportImpl {
  private final List<String> complaints = new ArrayList<>();

  private EpubJudge() {
    super("book.epub");
  }

  /** Fatal faults, errors and warnings. */
  public static List<String> complaints(byte[] epub) {
    EpubJudge judge = new EpubJudge();
    new EpubCheck(new ByteArrayInputStream(epub), judge, "book.epub").check();
    return judge.complaints;
  }

  @Override
  public void message(Message message, EPUBLocation place, Object... arguments) {
    if (message.getSeverity().toInt() >= Severity.WARNING.toInt()) {
      complaints.add(message.getID() + " " + place + " " + message.getMessage(arguments));
    }
  }
}
