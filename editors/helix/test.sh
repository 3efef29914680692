#!/usr/bin/env bash
# Plays a session with callplan in a real Helix, on a terminal that nobody looks at; what is seen is held against
# test/session.want (UPDATE=1 rewrites it). The Helix is that of Debian 13, fetched into ~/.cache/callplan.
set -euo pipefail
. "$(dirname "$0")/../lib/session.sh"
home=$("$LIB/debian.sh" trixie hx)
config=$WORK/home/.config/helix
mkdir -p "$config"
cp "$here"/*.toml "$config"
hx() { echo "env -u XDG_CONFIG_HOME -u XDG_CACHE_HOME HELIX_RUNTIME='$home/usr/lib/hx/runtime' '$home/run' usr/lib/hx/hx $*"; }

normal() { keys -H 1b 5b 32 37 75; } # Escape as CSI 27 u: a bare one and the next key would be Alt and that key where Helix is slow
ex() { normal; letters ":$1"; keys Enter; }
find_words() { normal; keys g g; letters "/$1"; keys Enter; }
seen() { on_screen "$1" || fail "the screen does not show $1"; saw "  $1"; }
not_on_screen() { ! on_screen "$1"; }

# typed gives keys one by one: Helix 25.01 sends changes in the wrong order when many come at once.
typed() {
  local i
  for ((i = 0; i < ${#1}; i++)); do letters "${1:i:1}"; done
}

# selected gives what is selected, out of the editor.
selected() {
  rm -f "$WORK/selected"
  ex "pipe-to cat > $WORK/selected.now && mv $WORK/selected.now $WORK/selected"
  await "the selection" test -e "$WORK/selected"
  tr '\n' '|' <"$WORK/selected"
}

# findings are what the picker of diagnostics shows.
findings() {
  normal
  keys Space d
  sleep 0.5
  screen | grep -oE '(HINT|INFO|WARN|ERROR) +[a-z]+(-[a-z]+)*' | sed -E 's/ +/ /' | sort
  normal
}
shows() { findings | grep -q " $1\$"; }
shows_not() { ! findings | grep -q " $1\$"; }
show() { findings | sed 's/^/  /' >>"$WORK/got"; }

titles='Make the customer|Learn|Ignore |Switch |Rename |Write it|Fix |Add |Keep |Tell it|Say |Move |Take '
act() { # WORDS TITLE: takes the action, by as many steps down as it stands below the first
  local menu row
  find_words "$1"
  sleep 0.5
  keys Space a
  await "the actions" on_screen "$2"
  menu=$(screen | grep -oE "($titles).*" | grep -vE '^Rename symbol' | sed -E 's/ +[^ a-zA-Z].*$//' )
  row=$(grep -nF -- "$2" <<<"$menu" | head -n 1 | cut -d : -f 1)
  for ((; row > 1; row--)); do keys Down; done
  keys Enter
  saw "  $2"
}
# written writes until the file holds the words: what a server does to a text, Helix does some time after it was asked to.
write_file() { ex "write"; sleep 0.2; in_file "$@"; }
written() { await "the file" write_file "$@"; }

echo "-- Helix $(eval "$(hx --version)" | cut -d ' ' -f 2-)"
cd "$WORK/plans"
start "$(hx zoe.plan.toml)"

await "the hints" on_screen "S·ART"
saw "diagnostics:"
show
saw "the words they stand on, by ]d:"
keys g g
for _ in 1 2 3; do
  normal
  keys ] d
  sleep 0.2
  saw "  $(selected)"
done

saw "hints:"
find_words "Talk to" # what is hidden below a menu is not on the screen
sleep 0.5
for hint in "2026-12-03 Thu" "10 December\" S·ART" "\"meeting\" size 2 of 9" "8 December\" SMART"; do seen "$hint"; done

saw "hover:"
find_words "meeting"
keys Space k
await "the hover" on_screen "(size 2 of 9)"
seen "meeting (size 2 of 9): the customer takes a dated call or meeting"

saw "a rewrite:"
keep zoe.plan.toml
act "Talk to" "Make the customer the one who acts"
written zoe.plan.toml "Zoë tells us"
await "the end of the finding" shows_not talk-to

saw "completion of a commitment:"
find_words '""'
keys i Right
typed "share"
sleep 0.5
keys C-x
await "the menu" on_screen "share-information"
keys Tab Enter
normal
written zoe.plan.toml 'share-information"'
differences zoe.plan.toml

saw "fixes:"
keep slips.plan.toml
ex "open slips.plan.toml"
await diagnostics shows unknown-key
show
act account Rename
written slips.plan.toml 'customer ='
act discovry Write
written slips.plan.toml '"discovery"'
act contact "Fix everything"
written slips.plan.toml "date    = 2026-12-04"
act '\[primary\]' "Add a fallback"
written slips.plan.toml "[fallback]"
act '\[primary\]' "Ignore not-time-bound here"
written slips.plan.toml "ignore[not-time-bound]"
differences slips.plan.toml
ex "buffer-close"

saw "a contact renamed in all plans:"
keep zoe.plan.toml
keep zoe-before.plan.toml
find_words "Zoë Ruiz"
keys Space r
await "the prompt" on_screen "rename-to:"
keys C-u
letters "Zoë Moreau"
keys Enter
await "the new name" on_screen "Zoë Moreau, head"
ex "write-all"
await "the other plan" in_file zoe-before.plan.toml "Zoë Moreau"
await "the plan" in_file zoe.plan.toml "Zoë Moreau"
differences zoe.plan.toml
differences zoe-before.plan.toml

saw "a configuration that is written:"
ex "open callplan.toml"
keys i
typed '[rules]'
keys Enter
typed 'missing-secondary = "off"'
written callplan.toml missing-secondary
ex "buffer-close"
ex "open zoe.plan.toml"
await "the rule to be off" shows_not missing-secondary
show

saw "a setting:" # Helix reads it when it starts
await "the letters" on_screen "SMART"
printf '[language-server.callplan.config.callplan.hints]\nsmart = false\n' >>"$config/languages.toml"
ex "quit-all!"
await "the end of Helix" over
sleep 2 # until the terminal is gone as well
rm "$WORK/exit"
start "$(hx zoe.plan.toml)"
await "hints" on_screen "size 2 of 9"
not_on_screen "SMART" || fail "the letters are still there"
saw "  no letters behind the objectives"

saw "callplan fix from outside:"
sed -i 's/2026-12-03/"2026-12-03"/' zoe.plan.toml
ex "reload"
await "the slip" shows wrong-type
callplan fix zoe.plan.toml >"$WORK/stderr" || true
ex "reload"
await "the end of the finding" shows_not wrong-type
saw "  seen"

saw "a server that is killed:" # Helix starts none again until it is told to
kill -9 $("$LIB/servers.sh" "$WORK/bin")
find_words "Zoë tells us"
typed "cTalk to Zoë about us"
normal
ex "lsp-restart"
await "what it finds" shows talk-to
saw "  another runs, and finds what was written"

saw "200 keys:"
find_words "Talk to"
keys A
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do typed "Convince 🙂"; done
normal
keys x
typed 'cgoal       = "🙂 Convince Zoë of our rates by 10 December"'
normal
written zoe.plan.toml "🙂 Convince Zoë of our rates"
same_as_command_line() {
  [ "$(findings | cut -d ' ' -f 2 | sort)" = "$(callplan lint --hints --format concise zoe.plan.toml | sed -nE 's/^[^[]*\[([a-z-]+)\].*/\1/p' | sort)" ]
}
await "the findings of the command line" same_as_command_line
show

saw "the same with CRLF:"
sed 's/$/\r/' zoe.plan.toml >crlf.plan.toml
ex "open crlf.plan.toml"
await diagnostics shows convince
act Convince "Make the customer the one who acts"
written crlf.plan.toml "Zoë tells"
saw "  lines that end in CRLF: $(grep -c $'\r$' crlf.plan.toml) of $(grep -c '' crlf.plan.toml)"

saw "a buffer without a file:"
ex "new"
ex "set-language toml"
keys i
typed 'goal = "Talk to Zoë"'
sleep 1
saw "  findings: $(findings | grep -c . || true)"
ex "buffer-close!"

saw "a plan that is not written yet, outside of any repository:"
mkdir "$WORK/away"
ex "open $WORK/away/new.plan.toml"
await "the plan" on_screen "new.plan.toml"
ex "insert-output cat $LIB/../testdata/plans/slips.plan.toml"
await diagnostics shows unknown-key
saw "  is coached"
ex "buffer-close!"

saw "a plan that cannot be written to, in such a folder:"
cp "$LIB/../testdata/plans/slips.plan.toml" "$WORK/away/shut.plan.toml"
chmod 444 "$WORK/away/shut.plan.toml"
chmod 555 "$WORK/away"
ex "open $WORK/away/shut.plan.toml"
await diagnostics shows unknown-key
act account Rename
await "the rename" on_screen 'customer ='
saw "  is coached all the same"
chmod 755 "$WORK/away"
ex "buffer-close!"

saw "two folders, each with its own callplan.toml:"
for folder in loud quiet; do
  mkdir "$folder"
  cp "$LIB/../testdata/plans/slips.plan.toml" "$folder"
done
printf '[rules]\ntalk-to = "error"\n' >loud/callplan.toml
printf '[rules]\ntalk-to = "off"\n' >quiet/callplan.toml
for folder in loud quiet; do
  ex "open $folder/slips.plan.toml"
  await diagnostics shows unknown-key
  saw "  $folder: $(findings | grep -F 'talk-to' || echo "no talk-to")"
  ex "buffer-close!"
done

again() { # starts Helix again, with a PATH
  ex "quit-all!"
  await "the end of Helix" over
  tmux kill-server || true # it waits a second with nothing in it
  rm "$WORK/exit"
  start "env PATH='$1' $(hx zoe.plan.toml)"
}
mkdir "$WORK/missing" "$WORK/old" "$WORK/crashing"
printf '#!/bin/sh\necho "unknown command: $1" >&2\nexit 2\n' >"$WORK/old/callplan"
printf '#!/bin/sh\nkill -SEGV $$\n' >"$WORK/crashing/callplan"
chmod +x "$WORK"/{old,crashing}/callplan
saw "a missing program, in hx --health toml:" # Helix itself says nothing of it
HOME=$WORK/home PATH=$WORK/missing:/usr/bin:/bin eval "$(hx --health toml)" | sed -E 's/\x1b\[[0-9;]*m//g' | grep callplan >>"$WORK/got"
for program in old crashing; do
  saw "a program that is $program:"
  again "$WORK/$program:/usr/bin:/bin"
  await "the message" on_screen "Language server exited"
  saw "  Language server exited"
done

saw "beside Taplo and Tombi:"
keep zoe.plan.toml
sed -i 's/^language-servers = .*/language-servers = ["callplan", "taplo", "tombi"]/' "$config/languages.toml"
printf '[language-server.tombi]\ncommand = "tombi"\nargs = ["lsp"]\n' >>"$config/languages.toml"
again "$PATH:$("$LIB/toml.sh")/bin"
await "the hints" on_screen "size 2 of 9"
find_words 'share-information"'
keys i
sleep 0.5
keys C-x
await "the menu" on_screen "enum_member"
saw "  completion begins with $(screen | grep -oE '[^ ]+ +enum_member' | head -n 1 | cut -d ' ' -f 1)"
normal
find_words "meeting"
keys Space k
await "the hover" on_screen "(size 2 of 9)"
find_words "Zoë Moreau"
keys Space r
await "the prompt" on_screen "rename-to:Zoë Moreau"
normal
saw "  hover and rename are of callplan"
act "Convince" "Make the customer the one who acts"
await "the rewrite" on_screen "Zoë tells us"
ex "format"
written zoe.plan.toml "date = 2026-12-03"
saw "  formatting asks nothing:"
differences zoe.plan.toml

ex "quit-all!"
await "the end of Helix" over
verdict
