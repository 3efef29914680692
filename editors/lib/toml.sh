#!/usr/bin/env bash
# Prints a folder whose bin/ holds Taplo and Tombi, which check and format any TOML, and are language servers for it. They are fetched
# from npm where they are not yet, and kept from the network when they run: they would look for schemas there.
set -euo pipefail
tombi=0.11.7
taplo=0.7.0 # the number of the package; the program in it calls itself 0.9.0
server=0.8.0
here=$(cd "$(dirname "$0")" && pwd)
home=${XDG_CACHE_HOME:-$HOME/.cache}/callplan/toml-$tombi-$taplo-$server
if [ ! -e "$home/complete" ]; then
  rm -rf "$home"
  mkdir -p "$home/bin"
  cd "$home"
  echo '{"private": true}' >package.json
  npm install --ignore-scripts --no-audit --no-fund --loglevel=error "tombi@$tombi" "@taplo/cli@$taplo" "@taplo/lsp@$server" >&2
  tombi=$(echo "$home"/node_modules/@tombi-toml/cli-*/tombi) # the program itself; the wrapper would look for it with node
  [ -x "$tombi" ]
  printf '#!/bin/sh\nTOMBI_OFFLINE=true exec "%s" "$@"\n' "$tombi" >bin/tombi
  printf '#!/bin/sh\n[ "$1" = lsp ] && exec node "%s/taplo.mjs"\nexec "%s/node_modules/.bin/taplo" "$@"\n' "$home" "$home" >bin/taplo
  chmod +x bin/*
  touch complete
fi
cp "$here/taplo.mjs" "$home/taplo.$$" # beside the modules it needs
mv "$home/taplo.$$" "$home/taplo.mjs"
echo "$home"
