#!/usr/bin/env bash
# Packs the extension, installs it into a clean code-server (VS Code in a browser) and plays a session in it with Chromium:
# test/session.mjs, held against test/session.want (UPDATE=1 rewrites it). The pictures it takes are kept in artefacts/.
# It needs Go, node 20 or later with npm, and Chromium; code-server is fetched into ~/.cache/callplan.
set -euo pipefail
cd "$(dirname "$0")"
export CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$CHROMIUM" ] || { echo "install Chromium, or name it: CHROMIUM=/path/to/chromium $0"; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -d node_modules ] && [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --loglevel=error
CODESERVER=$(test/codeserver.sh)
export CODESERVER
mkdir "$work/bin"
go build -o "$work/bin/callplan" ../../cmd/callplan
npm run --silent package >"$work/package.log" 2>&1 || { cat "$work/package.log"; exit 1; }
(cd test/probe && npx --no-install vsce package --allow-missing-repository --skip-license -o "$work/probe.vsix") >"$work/package.log" 2>&1 || { cat "$work/package.log"; exit 1; }
WORK=$work VSIX=$(ls -t "$PWD"/callplan-[0-9]*.vsix | head -n 1) timeout 900 node test/session.mjs
