#!/usr/bin/env bash
# Plays a session with callplan in a real Vim with ALE, on a terminal that nobody looks at; what is seen is held against
# test/session.want (UPDATE=1 rewrites it). Both are those of Debian 13, fetched into ~/.cache/callplan.
set -euo pipefail
. "$(dirname "$0")/../lib/session.sh"
home=$("$LIB/debian.sh" trixie vim-nox vim-ale)
export VIMRUNTIME=$home/usr/share/vim/vim91
vim() { echo "'$home/run' usr/bin/vim.nox --cmd 'set runtimepath^=$home/usr/share/vim-ale,$here' -u '$here/test/session.vim' -i NONE $*"; }

# ask calls a function of session.vim and prints what it answers.
ask() {
  rm -f "$WORK/answer"
  ex "call $1"
  await "the answer to $1" test -e "$WORK/answer"
  cat "$WORK/answer"
}
ex() { keys Escape; letters ":$1"; keys Enter; }
found() { ask "Found()" | grep -qF -- "$1"; }
not_found() { ! found "$1"; }
show() { ask "$1" | sed 's/^/  /' >>"$WORK/got"; }
text() { ask "Text()" | grep -qF -- "$1"; }
act() { # WORDS TITLE: takes an action, and waits for what it writes
  local chosen
  chosen=$(ask "Act('$1', '$2')")
  case $chosen in "$2"*) saw "  $chosen" ;; *) fail "no action $2: $chosen" ;; esac
}
hovered() { ask "Preview()" | grep -F "size 2 of 9"; }
same_as_command_line() {
  [ "$(ask "Found()" | sed -E 's/^([0-9]+):[0-9]+ . \[([a-z-]+)\].*/\1 \2/' | sort)" = "$(
    callplan lint --hints --format concise "$1" | sed -nE 's/^[^:]*:([0-9]+):[0-9]+: [a-z]+\[([a-z-]+)\].*/\1 \2/p' | sort)" ]
}
servers() { "$LIB/servers.sh" "$WORK/bin"; }
another_server() { [ -n "$(servers)" ] && [ "$(servers)" != "$1" ]; }

ale=$(sed -nE 's/^let s:current_ale_version = \[(.*)\]/\1/p' "$home/usr/share/vim-ale/autoload/ale.vim")
echo "-- $(eval "$(vim --version)" | head -n 1), ALE ${ale//, /.}"
cd "$WORK/plans"
start "$(vim zoe.plan.toml)"

await diagnostics found talk-to
saw "diagnostics:"
show "Found()"

saw "hover:"
ex "call Find('meeting') | ALEHover"
await "the hover" hovered >>"$WORK/got"
ex "pclose"

saw "a rewrite:"
keep zoe.plan.toml
act "Talk to" "Make the customer the one who acts"
await "the end of the finding" not_found talk-to

saw "completion of a commitment:"
ex "call Find('\"\"')"
letters "ashare"
keys C-x C-o
await "the menu" on_screen "share-information"
keys C-y Escape
await "the commitment" text 'commitment = "share-information"'
ex "write"
await "the file" in_file zoe.plan.toml "share-information"
differences zoe.plan.toml

saw "fixes:"
keep slips.plan.toml
ex "edit slips.plan.toml"
await diagnostics found unknown-key
show "Found()"
act account Rename
await "the rename" text 'customer ='
act discovry Write
await "the stage" text '"discovery"'
act contact "Fix everything"
await "the date" text "date    = 2026-12-04"
act "[primary]" "Add a fallback"
await "the fallback" text "[fallback]"
act "[primary]" "Ignore not-time-bound here"
await "the comment" text "ignore[not-time-bound]"
ex "write"
await "the file" in_file slips.plan.toml "ignore[not-time-bound]"
differences slips.plan.toml
ex "edit zoe.plan.toml"

saw "a contact renamed in all plans:"
keep zoe.plan.toml
keep zoe-before.plan.toml
ex "call Find('Zoë Ruiz') | ALERename"
keys C-u
letters "Zoë Moreau"
keys Enter
await "the new name" text "Zoë Moreau, head"
ex "wall"
await "the other plan" in_file zoe-before.plan.toml "Zoë Moreau"
differences zoe.plan.toml
differences zoe-before.plan.toml

saw "a configuration that appears:" # ALE watches no files: it is read when a plan is written
await "the hint" found missing-secondary
printf '[rules]\nmissing-secondary = "off"\n' >callplan.toml
ex "write"
await "the rule to be off" not_found missing-secondary
show "Found()"

saw "a setting: findings when the plan is saved, and not before"
ex "let g:ale_toml_callplan_config = {'diagnostics': 'on-save'} | edit zoe.plan.toml | call ale#Queue(0)"
ex "%s/Zoë tells us/Talk to Zoë/"
sleep 4
found talk-to && fail "a finding before the file is saved"
ex "write"
await "the finding" found talk-to
saw "  seen"
ex "let g:ale_toml_callplan_config = {'diagnostics': 'on-type'} | call ale#Queue(0)"

saw "callplan fix from outside:"
sed -i 's/2026-12-03/"2026-12-03"/' zoe.plan.toml
ex "checktime"
await "the slip" found wrong-type
callplan fix zoe.plan.toml >"$WORK/stderr" || true
ex "checktime"
await "the end of the finding" not_found wrong-type
saw "  seen"

saw "a server that is killed:"
old=$(servers)
kill -9 "$old"
keys Escape o x Escape u
await "the next server" another_server "$old"
ex "call Find('Talk to')"
letters "2cwConvince"
keys Escape
await "what it finds" found convince
saw "  another runs, and finds what was written"

saw "200 keys:"
ex "call Find('Convince') | normal D"
keys A
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do letters "Convince 🙂"; done
keys Escape
letters '0Cgoal       = "🙂 Convince Zoë of our rates by 10 December"'
keys Escape
ex "write"
await "the file" in_file zoe.plan.toml "🙂 Convince Zoë of our rates"
await "the findings of the command line" same_as_command_line zoe.plan.toml
show "Found()"

saw "the same with CRLF:"
sed 's/$/\r/' zoe.plan.toml >crlf.plan.toml
ex "edit crlf.plan.toml"
await diagnostics found convince
act Convince "Make the customer the one who acts"
await "the rewrite" not_found "[convince]"
ex "write"
await "the file" in_file crlf.plan.toml "Zoë"
saw "  lines that end in CRLF: $(grep -c $'\r$' crlf.plan.toml) of $(grep -c '' crlf.plan.toml)"

plan=$LIB/../testdata/plans/slips.plan.toml
says() { ask "Messages()" | grep -qF -- "$1"; }
program() { # NAME SCRIPT WORDS: what is said about a program when two plans are opened
  saw "$1:"
  mkdir -p "$WORK/programs"
  [ -z "$2" ] || printf '#!/bin/sh\n%s\n' "$2" >"$WORK/programs/$1"
  chmod +x "$WORK/programs"/* 2>/dev/null || true
  ex "messages clear | let g:ale_toml_callplan_executable = '$WORK/programs/$1' | edit! zoe.plan.toml"
  await "a message" says "$3"
  ex "edit! zoe-before.plan.toml"
  sleep 1
  ask "Messages()" | sed "s#$WORK/programs#  PROGRAMS#" >>"$WORK/got"
}
program missing "" "no such program"
program old 'case $* in *--utf-8*) echo "unknown flag: --utf-8" >&2; exit 2 ;; esac' "ends at once"
program crashing 'kill -SEGV $$' "ends at once"
ex "let g:ale_toml_callplan_executable = 'callplan'"

saw "a buffer without a file:"
ex "enew | set filetype=toml"
letters 'igoal = "Talk to Zoë"'
keys Escape
sleep 2
saw "  findings: $(ask "Found()" | grep -c . || true)"

saw "a plan that is not written yet, in a folder that is not there yet, outside of any repository:"
ex "edit $WORK/new/folder/new.plan.toml"
ex "read $plan | write ++p"
await diagnostics found unknown-key
saw "  is coached"

saw "a plan that cannot be written to, in such a folder:"
mkdir "$WORK/shut"
cp "$plan" "$WORK/shut/a.plan.toml"
chmod 444 "$WORK/shut/a.plan.toml"
chmod 555 "$WORK/shut"
ex "view $WORK/shut/a.plan.toml"
await diagnostics found unknown-key
act account Rename
await "the rename" text 'customer ='
saw "  is coached all the same"
chmod 755 "$WORK/shut"

saw "two folders, each with its own callplan.toml:"
for folder in loud quiet; do
  mkdir "$WORK/plans/$folder"
  cp "$plan" "$WORK/plans/$folder"
done
printf '[rules]\ntalk-to = "error"\n' >"$WORK/plans/loud/callplan.toml"
printf '[rules]\ntalk-to = "off"\n' >"$WORK/plans/quiet/callplan.toml"
for folder in loud quiet; do
  ex "edit! $WORK/plans/$folder/slips.plan.toml"
  await diagnostics found unknown-key
  saw "  $folder: $(ask "Found()" | grep -F '[talk-to]' || echo "no talk-to")"
done

ex "qall!"
await "the end of Vim" over
verdict
