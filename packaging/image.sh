#!/usr/bin/env bash
# Packs markwell.jar with a Java runtime of its own: target/dist/markwell-SYSTEM.tar.gz (.zip on Windows)
# with a folder markwell/ in it, which needs nothing but the system it is made on.
#
#   packaging/image.sh [JAR] [DIST]      default: target/markwell.jar target/dist
#
# Needs a JDK of Java 17 or later in JAVA_HOME, or else on the PATH. On Linux it must bring its own
# FreeType, as Temurin does; a JDK of a distribution borrows that and more from the system.
#
# jlink and a launcher, not jpackage: so Linux and macOS have one launcher that the tests try, macOS gets a
# command and no application bundle, signals reach Java itself, and JAVA_OPTS counts as from a checkout.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

jar=$(realpath "${1:-target/markwell.jar}")
dist=${2:-target/dist}
java=${JAVA_HOME:+$JAVA_HOME/bin/}

case $(uname -s) in
  Linux) system=linux ;;
  Darwin) system=macos ;;
  MINGW* | MSYS* | CYGWIN*) system=windows ;;
  *) echo "image.sh: no image is made for $(uname -s)" >&2; exit 2 ;;
esac
case $(uname -m) in
  x86_64 | amd64) system=$system-x64 ;;
  arm64 | aarch64) system=$system-arm64 ;;
  *) echo "image.sh: no image is made for $(uname -m)" >&2; exit 2 ;;
esac

# What the classes name, and what nothing names but the program needs: keys of https, file systems in zips.
modules=$("${java}jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps "$jar" \
  2>/dev/null | grep '^java\.')
modules=$modules,jdk.crypto.ec,jdk.httpserver,jdk.zipfs,java.net.http

# The flags of ./markwell, held by the image itself, so that whatever starts it has them. A library that talks to
# a screen or a loudspeaker has no work here; neither has the compiler for long-running programs its tables.
# Files in the runtime are not compressed: that compresses better as a whole, and starts faster.
mkdir -p "$dist"
app=$dist/markwell
rm -rf "$app"
mkdir -p "$app/bin" "$app/lib"
"${java}jlink" --add-modules "$modules" --output "$app/runtime" \
  --strip-debug --no-man-pages --no-header-files --compress=0 \
  --exclude-files='**/libawt_xawt.so,**/libjawt.so,**/libsplashscreen.so,**/libjsound.so,**/libjsvml.so' \
  --add-options="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewRatio=5 -XX:MaxNewSize=64m -Xlog:disable -Xlog:all=error:stderr" \
  2>&1 | { grep -v 'argument for --compress is deprecated' || true; } >&2

cp "$jar" "$app/lib/markwell.jar"
cp LICENSE docs/third-party.md "$app/"
case $system in
  windows-*) cp packaging/markwell.cmd "$app/bin/" ;;
  *) install -m 755 packaging/markwell "$app/bin/markwell" ;;
esac

# On Linux Java asks the system for fonts, and fails where there are none. Words in drawings of a PDF are
# set in these instead, which makes the same bytes everywhere, too.
case $system in
  linux-*)
    if [ ! -e "$app/runtime/lib/libfreetype.so" ]; then
      echo "image.sh: $("${java}java" -version 2>&1 | sed -n 2p) brings no FreeType: take Temurin" >&2
      exit 1
    fi
    mkdir "$app/runtime/lib/fonts"
    (
      jar_tool=$(realpath "$(command -v "${java}jar")")
      cd "$app/runtime/lib/fonts"
      "$jar_tool" --extract --file "$jar" org/markwell/fonts
      mv org/markwell/fonts/DejaVu*.ttf .
      rm -r org
    )
    cp packaging/fontconfig.Linux.properties "$app/runtime/lib/"
    ;;
esac

# An archive of Java's own classes, for the start.
"$app/runtime/bin/java" -Xshare:dump >/dev/null

case $system in
  windows-*)
    file=markwell-$system.zip
    rm -f "$dist/$file"
    "${java}jar" --create --no-manifest --file "$dist/$file" -C "$dist" markwell
    ;;
  *)
    file=markwell-$system.tar.gz
    # (Without the word before it, the one of macOS adds a second file to each.)
    COPYFILE_DISABLE=1 tar -czf "$dist/$file" -C "$dist" markwell
    ;;
esac
size=$(wc -c <"$dist/$file")
if [ "$size" -gt 60000000 ]; then
  echo "image.sh: $file has $((size)) bytes, and 60 MB are promised" >&2
  exit 1
fi
echo "$dist/$file"
