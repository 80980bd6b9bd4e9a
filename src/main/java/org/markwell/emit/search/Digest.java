package org.markwell.emit.search;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;

/**
 * XXH3 of some texts, each with its length, so that no two inputs read alike. It is fast and no
 * secret: whoever can write a guide gains nothing by two that hash alike.
 */
final class Digest {
  private final HashStream128 stream = Hashing.xxh3_128().hashStream();

  Digest add(String text) {
    // The length goes in by itself.
    stream.putString(text);
    return this;
  }

  Digest add(List<String> texts) {
    stream.putInt(texts.size());
    texts.forEach(stream::putString);
    return this;
  }

  Digest add(HashValue128 hash) {
    stream.putLong(hash.getMostSignificantBits()).putLong(hash.getLeastSignificantBits());
    return this;
  }

  HashValue128 value() {
    return stream.get();
  }
}
