package org.markwell.output;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an artifact's input. Every value goes in with its kind and length before it, so that
 * no two inputs read alike.
 */
final class Fingerprint {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return components;
        }
      };

  private final MessageDigest digest = sha256();
  private final ByteBuffer head = ByteBuffer.allocate(9);

  private Fingerprint() {}

  /**
   * SHA-256 of some values, in hexadecimal.
   *
   * @throws IllegalArgumentException for anything but records, lists, maps, optionals, strings,
   *     numbers, booleans, enums, byte arrays and null
   */
  static String of(@Nullable Object... values) {
    Fingerprint fingerprint = new Fingerprint();
    for (Object value : values) {
      fingerprint.add(value);
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  static String ofBytes(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static String ofFile(Path file) throws IOException {
    return ofBytes(Files.readAllBytes(file));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      tag('0', 0);
    } else if (value instanceof String text) {
      bytes('s', text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof byte[] bytes) {
      bytes('b', bytes);
    } else if (value instanceof Record part) {
      record(part);
    } else if (value instanceof List<?> list) {
      tag('l', list.size());
      list.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      tag('m', map.size());
      map.forEach(
          (key, item) -> {
            add(key);
            add(item);
          });
    } else if (value instanceof Optional<?> optional) {
      tag('o', optional.isPresent() ? 1 : 0);
      optional.ifPresent(this::add);
    } else if (value instanceof Boolean || value instanceof Enum<?> || value instanceof Number) {
      bytes('v', (value.getClass().getName() + " " + value).getBytes(StandardCharsets.UTF_8));
    } else {
      throw new IllegalArgumentException(
          "an artifact can't be made of a " + value.getClass().getName());
    }
  }

  private void record(Record part) {
    bytes('r', part.getClass().getName().getBytes(StandardCharsets.UTF_8));
    for (RecordComponent component : COMPONENTS.get(part.getClass())) {
      try {
        add(component.getAccessor().invoke(part));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("can't read " + component, e);
      }
    }
  }

  private void bytes(char kind, byte[] bytes) {
    tag(kind, bytes.length);
    digest.update(bytes);
  }

  private void tag(char kind, long length) {
    head.clear();
    head.put((byte) kind).putLong(length);
    digest.update(head.array());
  }
}
