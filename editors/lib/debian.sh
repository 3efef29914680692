#!/usr/bin/env bash
# debian.sh SUITE PACKAGE...: prints a folder that holds these packages of a Debian suite with all they need; `FOLDER/run
# usr/bin/PROGRAM ARGUMENT...` runs a program in it. They are unpacked with their own C library into a cache, so that an editor
# can be newer than the machine, and what is installed on it stays as it is.
set -euo pipefail
suite=$1
shift
cache=${XDG_CACHE_HOME:-$HOME/.cache}/callplan/debian-$suite-$(tr ' ' + <<<"$*")

if [ ! -x "$cache/run" ]; then
  fail() { echo "no $packages from Debian $suite: $1" >&2; exit 1; }
  packages=$*
  command -v apt-get >/dev/null && command -v dpkg >/dev/null || fail "this machine has no apt-get"
  keys=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -r "$keys" ] || fail "$keys is missing"
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ') || true

  mkdir -p "$(dirname "$cache")"
  work=$(mktemp -d "$cache.XXXXXX") # beside the cache, so that it can be moved there in one step
  trap 'rm -rf "$work"' EXIT
  chmod 755 "$work"
  mkdir -p "$work"/{lists,archives}/partial "$work/root"
  : >"$work/status"
  echo "deb [signed-by=$keys] ${mirror:-http://deb.debian.org/debian} $suite main" >"$work/sources.list"
  cat >"$work/apt.conf" <<APT
Dir::Etc::SourceList "$work/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Parts "/dev/null";
Dir::State::Lists "$work/lists";
Dir::State::status "$work/status";
Dir::Cache "$work";
Dir::Cache::Archives "$work/archives";
APT::Sandbox::User "root";
Acquire::Check-Valid-Until "false"; // the mirror may be a frozen one; the signature counts
Acquire::Languages "none";
Acquire::Retries "2";
APT
  export APT_CONFIG=$work/apt.conf
  apt-get -qq update >&2 && apt-get -qq -y --download-only --no-install-recommends install "$@" >&2 ||
    fail "they cannot be fetched from ${mirror:-deb.debian.org}; is there a network?"
  for package in "$work"/archives/*.deb; do dpkg -x "$package" "$work/root"; done
  loader=$(cd "$work/root" && find . -name 'ld-linux-*.so.*' | head -n 1)
  [ -n "$loader" ] || fail "they hold no program loader"
  libraries=$(cd "$work/root" && find . -name '*.so.*' -printf '%h\n' | sort -u | sed "s#^\.#$cache#" | paste -sd :)
  cat >"$work/root/run" <<RUN
#!/bin/sh
program='$cache'/\$1
shift
exec '$cache/$loader' --library-path '$libraries' --argv0 "\$program" "\$program" "\$@"
RUN
  chmod 755 "$work/root" "$work/root/run"
  rm -rf "$cache"
  mv "$work/root" "$cache"
fi
echo "$cache"
