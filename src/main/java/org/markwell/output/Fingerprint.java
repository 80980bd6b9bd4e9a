package org.markwell.output;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an artifact's input. Every value goes in with its kind and length before it, so that
 * no two inputs read alike.
 *
 * <p>It is XXH3 of 128 bits, which is fast and no secret: whoever can write an input can make two
 * that hash alike, and gains no more than a page that stays as that input once made it.
 */
public final class Fingerprint {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private final HashStream128 stream = Hashing.xxh3_128().hashStream();

  private Fingerprint() {}

  /**
   * 128 bits of some values, in hexadecimal.
   *
   * @throws IllegalArgumentException for anything but records, lists, maps, optionals, strings,
   *     numbers, booleans, enums, byte arrays and null
   */
  public static String of(@Nullable Object... values) {
    Fingerprint fingerprint = new Fingerprint();
    for (Object value : values) {
      fingerprint.add(value);
    }
    return Checksum.text(fingerprint.stream.get());
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      tag('0', 0);
    } else if (value instanceof String text) {
      bytes('s', text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof Record part) {
      record(part, SHAPES.get(part.getClass()));
    } else if (value instanceof List<?> list) {
      tag('l', list.size());
      for (Object item : list) {
        add(item);
      }
    } else if (value instanceof Optional<?> optional) {
      tag('o', optional.isPresent() ? 1 : 0);
      optional.ifPresent(this::add);
    } else if (value instanceof Map<?, ?> map) {
      tag('m', map.size());
      map.forEach(
          (key, item) -> {
            add(key);
            add(item);
          });
    } else if (value instanceof byte[] bytes) {
      bytes('b', bytes);
    } else if (value instanceof Boolean || value instanceof Enum<?> || value instanceof Number) {
      stream.putLong(SHAPES.get(value.getClass()).name());
      bytes('v', value.toString().getBytes(StandardCharsets.UTF_8));
    } else {
      throw new IllegalArgumentException(
          "an artifact can't be made of a " + value.getClass().getName());
    }
  }

  private void record(Record part, Shape shape) {
    tag('r', shape.accessors().length);
    stream.putLong(shape.name());
    for (MethodHandle accessor : shape.accessors()) {
      add(shape.value(accessor, part));
    }
  }

  private void bytes(char kind, byte[] bytes) {
    tag(kind, bytes.length);
    stream.putBytes(bytes);
  }

  private void tag(char kind, int length) {
    stream.putLong((long) kind << Integer.SIZE | length);
  }

  /**
   * What is the same for all values of a class: looked up once.
   *
   * @param name the hash of the class's name
   * @param accessors of a record's components, in their order, all from an object to an object
   */
  private record Shape(Class<?> type, long name, MethodHandle[] accessors) {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    static Shape of(Class<?> type) {
      long name = Hashing.xxh3_64().hashCharsToLong(type.getName());
      RecordComponent[] components = type.getRecordComponents();
      MethodHandle[] accessors = new MethodHandle[components == null ? 0 : components.length];
      for (int i = 0; i < accessors.length; i++) {
        accessors[i] = accessor(components[i].getAccessor());
      }
      return new Shape(type, name, accessors);
    }

    private static MethodHandle accessor(Method method) {
      // A record may be private to its file; what it holds goes into the bytes all the same.
      method.setAccessible(true);
      try {
        return MethodHandles.lookup().unreflect(method).asType(GETTER);
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException("can't read " + method, e);
      }
    }

    @Nullable Object value(MethodHandle accessor, Record part) {
      try {
        return (@Nullable Object) accessor.invokeExact((Object) part);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalArgumentException("can't read a " + type.getName(), e);
      }
    }
  }
}
