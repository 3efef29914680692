#!/usr/bin/env bash
# Plays sessions with callplan in real editors; docs/editors.md says what each of them shows.
#   editors/test.sh [toml|vscode|nvim|helix|emacs|vim|all]...
# "toml" is no editor: it holds the schemas against other programs for TOML.
# What servers and editors said to each other is recorded meanwhile, and held against the protocol's meta-model at the end.
# A named editor that cannot be run is a failure. UPDATE=1 rewrites what the sessions are held against.
set -euo pipefail
cd "$(dirname "$0")"
all=(toml helix emacs vim nvim vscode)
case ${1:-all} in all) editors=("${all[@]}") ;; *) editors=("$@") ;; esac
for editor in "${editors[@]}"; do
  [ -x "$editor/test.sh" ] || { echo "no editor is called $editor; there are ${all[*]}"; exit 2; }
done

traffic=$(mktemp -d)
log=$(mktemp)
trap 'rm -rf "$traffic" "$log"' EXIT
ran=()
for editor in "${editors[@]}"; do
  start=$SECONDS
  echo "== $editor"
  TRAFFIC=$traffic/$editor "$editor/test.sh" 2>&1 | tee "$log" || { echo "== $editor FAILED after $((SECONDS - start))s"; exit 1; }
  while read -r version; do ran+=("$version"); done < <(sed -n 's/^-- //p' "$log")
  echo "== $editor: $((SECONDS - start))s"
done

if [ "${editors[*]}" != toml ]; then
  echo "== the protocol's meta-model"
  (cd .. && go test ./lsp -run '^TestTraffic$' -count 1 -traffic "$traffic")
fi
echo "ran: $(printf '%s; ' "${ran[@]}" | sed 's/; $//')"
