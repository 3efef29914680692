# Sourced by the tests of editors: a folder for one session, with callplan before everything else on the PATH and a copy of the
# plans that all editors are tried with. What a session shows goes to $WORK/got and is held against a golden.
here=$(cd "$(dirname "${BASH_SOURCE[1]}")" && pwd)
LIB=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
WORK=$(mktemp -d)
export LIB WORK LC_ALL=C.UTF-8
trap 'rm -rf "$WORK"' EXIT

"$LIB/build.sh" "$WORK/bin"
export PATH=$WORK/bin:$PATH
mkdir "$WORK/home"
: >"$WORK/stderr"
cp -r "$LIB/../testdata/plans" "$WORK/plans"
git init -q "$WORK/plans" # the root that editors look for

# A terminal that nobody looks at: tmux, which takes keys and can be asked what stands there.
tmux() { "$tmux_home/run" usr/bin/tmux -S "$WORK/tmux" -f /dev/null "$@"; }
screen() { tmux capture-pane -p 2>/dev/null; }
keys() { tmux send-keys "$@"; }
letters() { tmux send-keys -l -- "$1"; }
saw() { printf '%s\n' "$@" >>"$WORK/got"; }

# start runs an editor in it. Its HOME is an empty one.
start() {
  tmux_home=$("$LIB/debian.sh" trixie tmux)
  touch "$WORK/got"
  trap 'tmux kill-server 2>/dev/null || true; rm -rf "$WORK"' EXIT
  set -E
  trap 'fail "line $LINENO of the session"' ERR
  HOME=$WORK/home tmux new-session -d -x 160 -y 50 "$* 2>'$WORK/stderr'; echo \$? >'$WORK/exit'; sleep 1"
}

fail() {
  echo "FAILED: $*; so far was seen:"
  cat "$WORK/got" "$WORK/stderr"
  echo "the screen:"
  screen | grep -v '^ *$'
  exit 1
}

# await waits until a command succeeds; the machine may be busy with something else.
await() {
  local what=$1 end=$((SECONDS + ${PATIENCE:-30}))
  shift
  until "$@"; do
    [ ! -e "$WORK/exit" ] || [ "$1" = over ] || [ "$1" = no_server ] || fail "the editor has ended before $what"
    [ $SECONDS -lt $end ] || fail "waited in vain for $what"
    sleep 0.1
  done
}

over() { [ -e "$WORK/exit" ]; }
ended() { [ "$(cat "$WORK/exit")" = 0 ] || fail "the editor ended with $(cat "$WORK/exit")"; }
on_screen() { screen | grep -qF -- "$1"; }
in_file() { grep -qF -- "$2" "$WORK/plans/$1"; }
no_server() { [ -z "$("$LIB/servers.sh" "$WORK/bin")" ]; }

# keep remembers a file of the plans, and differences says how it is another now.
keep() { cp "$WORK/plans/$1" "$WORK/before-$1"; }
differences() { diff -U0 "$WORK/before-$1" "$WORK/plans/$1" | sed -n '3,$ { /^@@/d; s/^/  /p }' >>"$WORK/got" || true; }

# verdict holds what was seen against test/session.want; the server has to be gone with the editor.
verdict() {
  ended
  await "the end of the server" no_server
  saw "the server is gone with the editor"
  [ -z "${UPDATE:-}" ] || cp "$WORK/got" "$here/test/session.want"
  diff -u "$here/test/session.want" "$WORK/got" || fail "it shows something else than test/session.want (UPDATE=1 rewrites it)"
  cat "$WORK/got"
}
