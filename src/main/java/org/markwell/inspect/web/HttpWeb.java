package org.markwell.inspect.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The real web. */
public final class HttpWeb implements Web {
  private final HttpClient client;
  private final Duration patience;
  private final String name;

  /**
   * @param patience how long an answer may take
   * @param version of this program, which says who it is
   */
  public HttpWeb(Duration patience, String version) {
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
    this.patience = patience;
    this.name = "Markwell/" + version + " (looks whether links work; github.com/markwell/markwell)";
  }

  @Override
  public Answer ask(Method method, URI address) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer;
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(patience)
              .header("User-Agent", name)
              .header("Accept", "text/html,*/*;q=0.8")
              .method(method.name(), HttpRequest.BodyPublishers.noBody());
      if (method == Method.GET) {
        request.header("Range", "bytes=0-0");
      }
      answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IllegalArgumentException e) {
      // A host's name or a port that an address may hold, and the network may not.
      throw (IOException) new MalformedURLException(e.getMessage()).initCause(e);
    }
    // Whoever sends the whole page all the same is stopped.
    answer.body().close();
    return new Answer(
        answer.statusCode(),
        answer.headers().firstValue("Location"),
        answer.headers().firstValue("Retry-After"));
  }
}
