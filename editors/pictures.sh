#!/usr/bin/env bash
# Draws what Neovim, Helix, Emacs and Vim show of a plan, on a terminal that nobody looks at, as docs/pictures/*.svg. The pictures of VS Code are
# made by vscode/test.sh pictures.
set -euo pipefail
. "$(dirname "$0")/lib/session.sh"
cd "$here"
go build -o "$WORK/picture" ./lib/picture
plan=northwind.plan.toml
cat >"$WORK/plans/$plan" <<PLAN
customer = "Northwind Foods"
contact  = "Dana Ruiz, operations director"
date     = 2026-12-03
stage    = "discovery"
learn    = ["I need to understand what one hour of a stopped line costs them"]

[primary]
goal       = "Talk to Dana about the stopped lines by 11 December"
commitment = "needs-analysis"

[fallback]
goal       = "Dana sends us the November downtime log by 8 December"
commitment = "share-information"
PLAN

cd "$WORK/plans"

# draw starts an editor with the plan, has it look for the finding, and draws the screen once it says something of it.
draw() { # NAME KEYS WORDS COMMAND
  start "$4"
  tmux resize-window -x 100 -y 19
  await "the plan in $1" on_screen customer
  sleep 1
  letters "$2"
  await "a finding in $1" on_screen "$3"
  sleep 2
  tmux capture-pane -e -p | "$WORK/picture" "A plan in $1, with a finding at its words" >"$here/../docs/pictures/${1,,}.svg"
  tmux kill-server
  rm -f "$WORK/exit"
}

# Neovim's own terminal starts the program again, which the C library it brings along prevents; so the terminal is another process.
nvim=$("$here/nvim/test/neovim.sh" sid)
cat >"$WORK/neovim" <<RUN
#!/bin/sh
$nvim --headless --listen '$WORK/nvim' --clean -n -i NONE --cmd 'set runtimepath^=$here/nvim' --cmd 'let g:callplan = {"hints": v:true}' \
  -c 'set number signcolumn=yes termguicolors' -c 'lua vim.diagnostic.config({ virtual_lines = { current_line = true } })' $plan &
until [ -S '$WORK/nvim' ]; do sleep 0.1; done
$nvim --server '$WORK/nvim' --remote-ui
wait
RUN
chmod +x "$WORK/neovim"
draw Neovim $'/Talk\r' "talking is no result" "$WORK/neovim"

home=$("$LIB/debian.sh" trixie hx)
mkdir -p "$WORK/home/.config/helix"
cp "$here"/helix/*.toml "$WORK/home/.config/helix"
draw Helix $'/Talk\r' "talking is no result" "env -u XDG_CONFIG_HOME -u XDG_CACHE_HOME HELIX_RUNTIME='$home/usr/lib/hx/runtime' '$home/run' usr/lib/hx/hx $plan"

home=$("$LIB/debian.sh" trixie vim-nox vim-ale)
export VIMRUNTIME=$home/usr/share/vim/vim91
echo 'filetype plugin on | syntax on | set number laststatus=2 nocompatible' >"$WORK/vimrc"
draw Vim $'/Talk\r' "talking is no result" "'$home/run' usr/bin/vim.nox --cmd 'set runtimepath^=$home/usr/share/vim-ale,$here/vim' -u '$WORK/vimrc' -i NONE $plan"

home=$("$LIB/debian.sh" trixie emacs-nox)
dump=$(find "$home/usr/libexec/emacs" -name '*.pdmp')
share=$(echo "$home"/usr/share/emacs/[0-9]*)
EMACSLOADPATH=$(find "$share/lisp" -type d | paste -sd :)
export EMACSLOADPATH EMACSDATA=$share/etc EMACSDOC=$share/etc EMACSPATH=${dump%/*}
draw Emacs $'\x13Talk\x02' "talking is no result" "'$home/run' usr/bin/emacs-nox --dump-file='$dump' -nw -Q -l '$here/emacs/callplan.el' $plan"
