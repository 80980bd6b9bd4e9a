#!/usr/bin/env bash
# The work of action.yml: gets the program, checks the guide, builds its site, and says where it is.
#
# What a workflow asks for comes in INPUT_… variables and may be anything: none of it is ever taken for code, an
# option, or a way out of the workspace. Exit codes are the program's; 2 is an input that can't be.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
workspace=$(cd "${GITHUB_WORKSPACE:-.}" && pwd -P)

refuse() {
  echo "::error title=markwell::$1" >&2
  exit 2
}

# A value with a line break would be several lines of $GITHUB_OUTPUT, or commands in the log.
input() {
  local name=$1 value=${!1-$2}
  case $value in
    *[[:cntrl:]]*) refuse "the input \"${name#INPUT_}\" has a line break or a control character in it" ;;
  esac
  printf '%s' "${value:-$2}"
}

choice() {
  local name=$1 value other
  value=$(input "$1" "$2")
  shift
  for other; do
    if [ "$value" = "$other" ]; then
      printf '%s' "$value"
      return
    fi
  done
  refuse "the input \"${name#INPUT_}\" is neither \"$1\" nor \"$2\""
}

root=$(input INPUT_ROOT .)
edition=$(choice INPUT_EDITION learner assessor)
strict=$(choice INPUT_STRICT false true)
portable=$(choice INPUT_PORTABLE false true)
base_url=$(input INPUT_BASE_URL "")
since=$(input INPUT_SINCE "")
case $since in
  -*) refuse "the input \"SINCE\" is not the name of a git state" ;;
esac

case $root in
  /*) folder=$root ;;
  *) folder=$workspace/$root ;;
esac
folder=$(CDPATH='' cd -- "$folder" 2>/dev/null && pwd -P && echo x) || refuse "the input \"ROOT\" is not a folder"
folder=${folder%??}
case $folder/ in
  "$workspace"/*) ;;
  *) refuse "the input \"ROOT\" leads out of the workspace" ;;
esac

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

# The jar of the release whose sources these are, if there is one. Its checksum must be the one the release
# tells, and it must be made of the very commit that the workflow named.
download() {
  local version address file=$1
  version=$(sed -n '/<artifactId>markwell</,/<version>/s:.*<version>\(.*\)</version>.*:\1:p' "$home/pom.xml" | head -1)
  [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || return 1
  [[ ${ACTION_REPOSITORY:=markwell/markwell} =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || return 1
  address=${GITHUB_SERVER_URL:-https://github.com}/$ACTION_REPOSITORY/releases/download/v$version
  curl -fsSL --retry 3 --proto =https -o "$file" "$address/markwell.jar" || return 1
  curl -fsSL --retry 3 --proto =https -o "$file.sums" "$address/SHA256SUMS" || return 1
  if [ "$(sed -n 's/^\([0-9a-f]\{64\}\) [ *]markwell\.jar$/\1/p' "$file.sums")" != "$(sha256 "$file")" ]; then
    refuse "markwell.jar of release v$version is not the file that its SHA256SUMS names"
  fi
  if [[ ${ACTION_REF:-} =~ ^[0-9a-f]{40}$ ]]; then
    local made
    made=$(java -jar "$file" --version)
    if [ "$made" != "markwell $version (${ACTION_REF:0:12})" ]; then
      refuse "markwell.jar of release v$version is not of the commit ${ACTION_REF:0:12}, but \"$made\""
    fi
  fi
}

tools=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/markwell.XXXXXX")
jar=$home/target/markwell.jar
if [ ! -f "$jar" ]; then
  work=$tools
  if download "$work/markwell.jar"; then
    jar=$work/markwell.jar
  else
    echo "No release is of this state of Markwell: building it from source."
    (cd "$home" && mvn -q -B -DskipTests package)
  fi
fi

# Later steps call the same program by its name.
cat >"$tools/markwell" <<SCRIPT
#!/usr/bin/env bash
export LC_ALL=\${LC_ALL:-C.UTF-8}
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar $(printf '%q' "$jar") "\$@"
SCRIPT
chmod +x "$tools/markwell"
markwell=$tools/markwell
if [ -n "${GITHUB_PATH:-}" ]; then printf '%s\n' "$tools" >>"$GITHUB_PATH"; fi

check=(check --format github "--root=$folder")
if [ "$strict" = true ]; then check+=(--strict); fi
if [ -n "$since" ]; then check+=("--since=$since"); fi
"$markwell" "${check[@]}"

# What the check has told is not marked twice.
site=$folder/site
build=(build "--root=$folder" "--edition=$edition")
if [ "$edition" = assessor ]; then site=$folder/site-assessor; fi
if [ -n "$base_url" ]; then build+=("--base-url=$base_url"); fi
"$markwell" "${build[@]}" "--out=$site"
printf 'site=%s\n' "${site#"$workspace"/}" >>"${GITHUB_OUTPUT:-/dev/stdout}"

if [ "$portable" = true ]; then
  "$markwell" "${build[@]}" --portable "--out=$site-portable"
  zip=$site-portable.zip
  [ -f "$zip" ] || refuse "there is no ${zip#"$workspace"/}"
  printf 'portable=%s\n' "${zip#"$workspace"/}" >>"${GITHUB_OUTPUT:-/dev/stdout}"
fi
