#!/usr/bin/env bash
# Packs the extension, installs it into clean code-servers (VS Code in a browser) and plays sessions in them with Chromium:
# test/session.mjs, held against test/session.want (UPDATE=1 rewrites it).
#   editors/vscode/test.sh               all sessions
#   editors/vscode/test.sh SESSION...    some of them, without the comparison; "pictures" makes those of the documentation
# It needs Go, node 20 or later with npm, and Chromium; code-server is fetched into ~/.cache/callplan. What was on the screen is
# kept in artefacts/.
set -euo pipefail
cd "$(dirname "$0")"
export CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$CHROMIUM" ] || { echo "install Chromium, or name it: CHROMIUM=/path/to/chromium $0"; exit 1; }
WORK=$(mktemp -d)
export WORK
trap 'rm -rf "$WORK"' EXIT

quietly() { "$@" >"$WORK/log" 2>&1 || { cat "$WORK/log"; echo "failed: $*"; exit 1; }; }
fresh() { [ -e node_modules/.package-lock.json ] && [ ! package-lock.json -nt node_modules/.package-lock.json ]; }
probe() { (cd test/probe && npx --no-install vsce package --allow-missing-repository --skip-license -o "$WORK/probe.vsix"); }

# What the README says from a clone to the first finding, with another way to install and without what was fetched before.
code() { mv "$2" "$WORK/callplan-here.vsix"; }
npm() { [ "$*" = ci ] && fresh || command npm "$@"; }
rm -f callplan-*.vsix
commands=$(awk '/^In VS Code, from a clone/ { here = 1 } here && /^    / { print substr($0, 5); block = 1 } block && !/^    / { exit }' ../../README.md)
[ "$(wc -l <<<"$commands")" -le 3 ] && grep -q install-extension <<<"$commands" || { echo "README.md has no three commands for VS Code"; exit 1; }
first_finding() (cd ../.. && eval "${commands//$'\n'/ && }")
quietly first_finding

quietly npm run package
mv callplan-*.vsix "$WORK/callplan.vsix"
quietly probe
CODESERVER=$(test/codeserver.sh)
export CODESERVER
mkdir "$WORK/bin"
../lib/build.sh "$WORK/bin"
timeout 1200 node test/session.mjs "$@"
