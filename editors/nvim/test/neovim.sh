#!/usr/bin/env bash
# neovim.sh SUITE: prints a command that runs the Neovim of a Debian suite (trixie has 0.10, sid the newest).
set -euo pipefail
home=$("$(dirname "$0")/../../lib/debian.sh" "$1" neovim)
cat >"$home/nvim.$$" <<RUN
#!/bin/sh
export VIMRUNTIME='$home/usr/share/nvim/runtime'
exec '$home/run' usr/bin/nvim --cmd 'set runtimepath+=$home/usr/lib/nvim' "\$@"
RUN
chmod +x "$home/nvim.$$"
mv "$home/nvim.$$" "$home/nvim"
echo "$home/nvim"
