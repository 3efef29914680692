#!/usr/bin/env bash
# build.sh FOLDER: builds callplan into a folder, for a test that puts it before the PATH of an editor.
# Where TRAFFIC names another folder, what each server that is started from there and its editor say to each other is recorded in it.
set -euo pipefail
bin=$1
cd "$(dirname "$0")/../.."
mkdir -p "$bin"
if [ -z "${TRAFFIC:-}" ]; then
  exec go build -o "$bin/callplan" ./cmd/callplan
fi
mkdir -p "$TRAFFIC" "$bin/recorded"
go build -o "$bin/recorded/callplan" ./cmd/callplan
go build -o "$bin/recorded/record" ./editors/lib/record
cat >"$bin/callplan" <<SH
#!/bin/sh
case "\$*" in
*--help*) exec '$bin/recorded/callplan' "\$@" ;;
lsp*) exec '$bin/recorded/record' "$TRAFFIC/\$\$.jsonl" '$bin/recorded/callplan' "\$@" ;;
*) exec '$bin/recorded/callplan' "\$@" ;;
esac
SH
chmod +x "$bin/callplan"
