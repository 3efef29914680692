#!/usr/bin/env bash
# Plays a session with callplan in the eglot of a real Emacs, on a terminal that nobody looks at: test/session.el, held against
# test/session.want (UPDATE=1 rewrites it). The Emacs is that of Debian 13, fetched into ~/.cache/callplan.
set -euo pipefail
. "$(dirname "$0")/../lib/session.sh"
home=$("$LIB/debian.sh" trixie emacs-nox)
share=$(echo "$home"/usr/share/emacs/[0-9]*)
dump=$(find "$home/usr/libexec/emacs" -name '*.pdmp')
EMACSLOADPATH=$(find "$share/lisp" -type d | paste -sd :)
export EMACSLOADPATH EMACSDATA=$share/etc EMACSDOC=$share/etc EMACSPATH=${dump%/*}
emacs() { echo "'$home/run' usr/bin/emacs-nox --dump-file='$dump' $*"; }

echo "-- $(eval "$(emacs --version)" | head -n 1) with eglot"
start "$(emacs -nw -Q -l "'$here/callplan.el'" -l "'$here/test/session.el'")"
PATIENCE=120 await "the end of the session" over
verdict
