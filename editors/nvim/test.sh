#!/usr/bin/env bash
# Plays a session with callplan in real Neovims: test/session.lua, held against test/session.want (UPDATE=1 rewrites it).
#   editors/nvim/test.sh            the nvim of this machine, or where it has none from 0.10 on, those of Debian 13 and sid
#   editors/nvim/test.sh NVIM...    these commands
# It builds callplan, and fetches the Neovims it lacks, Taplo and Tombi into ~/.cache/callplan; nothing is installed. npm has to be there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version() { "$1" --version 2>/dev/null | sed -n '1s/^NVIM v//p'; }

recent() { # 0.10 or later
  local major minor
  IFS=. read -r major minor _ < <(version "$1")
  [ "${major:-0}" -gt 0 ] || [ "${minor:-0}" -ge 10 ]
}

neovims=("$@")
if [ $# = 0 ]; then
  if command -v nvim >/dev/null && recent nvim; then
    neovims=(nvim)
  else
    for suite in trixie sid; do
      command=$("$here/test/neovim.sh" "$suite") || { echo "install Neovim 0.10 or later, or name one: editors/nvim/test.sh NVIM"; exit 1; }
      neovims+=("$command")
    done
  fi
fi

# The commands that the README gives a newcomer, in a shell of their own: Neovim shows what callplan finds in the plan, and ends.
newcomer() {
  local commands
  commands=$(sed -n '/^From the clone.*Neovim\|to the first squiggle in Neovim/,/^\[/s/^    //p' "$here/../../README.md")
  [ "$(wc -l <<<"$commands")" -le 3 ] || { echo "the README has more than three commands"; return 1; }
  mkdir -p "$work/newcomer"
  cat >"$work/newcomer/nvim" <<NVIM
#!/bin/sh
exec "$1" --headless --clean -i NONE -c 'luafile $here/test/newcomer.lua' "\$@"
NVIM
  chmod +x "$work/newcomer/nvim"
  (cd "$here/../.." && PATH=$work/newcomer:${PATH#"$work/bin:"} GOPATH=$work/go GOMODCACHE=$(go env GOMODCACHE) timeout 300 sh -ec "$commands")
}

mkdir "$work/bin"
"$here/../lib/build.sh" "$work/bin"
TOML_TOOLS=$("$here/../lib/toml.sh")
export TOML_TOOLS PATH=$work/bin:$PATH XDG_STATE_HOME=$work/state

for nvim in "${neovims[@]}"; do
  recent "$nvim" || { echo "$nvim is no Neovim from 0.10 on"; exit 1; }
  printf -- "-- Neovim %s\n" "$(version "$nvim")"
  export WORK=$work/plans NVIM_UNDER_TEST=$nvim
  for test in session workspace commands trouble beside; do
    rm -rf "$WORK" && cp -r "$here/test/plans" "$WORK"
    timeout 300 "$nvim" --clean --headless -i NONE -l "$here/test/$test.lua"
  done
  newcomer "$nvim"
done
