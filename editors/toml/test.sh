#!/usr/bin/env bash
# Holds the schemas of plans and of callplan.toml against Taplo and Tombi, set up as the files here say: what is right passes, what
# has a wrong type does not, and a plan that one of them has formatted has the findings that it had before. What they say is held
# against test/session.want (UPDATE=1 rewrites it). They are fetched from npm into ~/.cache/callplan.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
tools=$(editors/lib/toml.sh)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TRAFFIC='' editors/lib/build.sh "$work/bin"
export PATH=$work/bin:$tools/bin:$PATH NO_COLOR=1 LC_ALL=C.UTF-8
fail() { echo "FAILED: $*"; exit 1; }
saw() { printf '%s\n' "$@" >>"$work/got"; }

setup() { # FOLDER
  mkdir -p "$1"
  cp "$here/taplo.toml" "$1/.taplo.toml"
  cp "$here/tombi.toml" "$1/tombi.toml"
  callplan schema >"$1/plan.schema.json"
  callplan config schema >"$1/callplan.schema.json"
}

# What each says of the files below the current folder, as lines of "file: the first thing that is wrong with it".
plain() { sed -E 's/\x1b\[[0-9;]*m//g'; }
first() { sed -E 's/(not |must be )one of \[.*\]/\1one of [...]/' | sed 's#: \./#: #; s#^\./##' | sort -t : -k 1,1 -s -u; }
taplo_says() {
  { taplo lint 2>&1 || true; } | plain | awk -v here="$PWD/" '
    /^error: / { what = substr($0, 8) }
    /┌─ / { file = $0; sub(/.*┌─ /, "", file); sub(here, "", file); sub(/:[0-9]+:[0-9]+$/, "", file); print file ": " what }' | first
}
tombi_says() { # one file at a time, or the lines of several are mixed up
  find . -name '*.plan.toml' -o -name callplan.toml | while IFS= read -r file; do tombi lint "$file" 2>&1 || true; done | plain | awk '
    /^ *(Error|Warning): / { what = $0; sub(/^ *[A-Z][a-z]+: /, "", what) }
    /^ *at / { file = $0; sub(/^ *at /, "", file); sub(/:[0-9]+:[0-9]+$/, "", file); sub(/^\.\//, "", file); print file ": " what }' | first
}

# wrong FILE < LINES: of each line "START => LINE" a copy of the file in which the line that begins so is another one; then what they say.
wrong() {
  local n=0 start line name
  local folder=$work/wrong-$1
  setup "$folder"
  while IFS= read -r change; do
    start=${change%% => *} line=${change#* => }
    n=$((n + 1))
    name=$(printf '%02d' $n)
    mkdir "$folder/$name"
    awk -v start="$start" -v line="$line" 'index($0, start) == 1 && !done { print line; done = 1; next } { print }' "$here/test/$1" >"$folder/$name/$2"
    ! cmp -s "$here/test/$1" "$folder/$name/$2" || fail "test/$1 has no $start"
    echo "$line" >>"$folder/lines"
  done
  cp "$here/test/$1" "$folder/$2"
  cd "$folder"
  taplo_says >taplo.says
  tombi_says >tombi.says
  n=0
  while IFS= read -r line; do
    n=$((n + 1))
    name=$(printf '%02d' $n)
    saw "  $line"
    for tool in taplo tombi; do
      saw "    $tool: $(sed -n "s#^$name/$2: ##p" "$tool.says")"
    done
  done <lines
  ! grep "^$2:" taplo.says tombi.says || fail "$1 as it is has to pass"
}

echo "-- $(taplo --version), $(tombi --version)"
saw "good plans that do not pass:"
setup "$work/plans"
cp -r testdata/plans/ok testdata/plans/coached "$work/plans"
cd "$work/plans"
rm -r coached/* # those come back to be formatted
taplo_says | sed 's/^/  taplo: /' >>"$work/got"
tombi_says | sed 's/^/  tombi: /' >>"$work/got"

saw "plans with one wrong line:"
wrong plan.toml call.plan.toml <<'LINES'
customer => customer = 3
contact => contact = ["Zoë Ruiz"]
date => date = "next week"
date => date = "2026-12-03"
date => date = 3
date => date = 10:00:00
channel => channel = "pigeon"
minutes => minutes = "30"
minutes => minutes = 0
stage => stage = "discovry"
learn => learn = "one thing"
learn => learn = [1]
learn => learnt = ["one thing"]
commitment => commitment = 4
by => by = "soon"
by => by = 2026-12-10T10:00:00
share => share = "yes"
[primary] => [[primary]]
[fallback] => [backup]
[[secondary]] => [secondary]
LINES

saw "configurations with one wrong line:"
wrong callplan.toml callplan.toml <<'LINES'
root => root = "yes"
extend => extend = 3
files => files = "*.plan.toml"
talk-to => talk-to = "loud"
talk-to => talk-too = "off"
size => size = 10
size => size = "4"
stages => stages = ["discovry"]
goal => goal = "a place is missing"
largest => largest = 0
[stages.discovery] => [stages.discovry]
products => product = ["LineWatch"]
family => family = "nonsense"
LINES

findings() { (cd "$1" && callplan lint --hints --format concise . || true) | sed -E 's/:[0-9]+:[0-9]+: /: /' | sort; }
for tool in taplo tombi; do
  setup "$work/$tool"
  cd "$work/$tool"
  cp -r "$here/../../testdata/plans/ok" "$here/../../testdata/plans/coached" .
  findings . >../before
  case $tool in
  taplo) taplo format >../log 2>&1 || true ;;
  tombi) tombi format . >../log 2>&1 || true ;;
  esac
  findings . >../after
  [ -s ../before ] || fail "nothing is found in the plans"
  diff ../before ../after || fail "$tool format changes what is found"
  changed=$(for plan in $(find . -name '*.plan.toml'); do cmp -s "$plan" "$here/../../testdata/plans/$plan" || echo "$plan"; done | wc -l)
  [ "$changed" -ge 10 ] || { cat ../log; fail "$tool has formatted $changed plans"; }
  saw "$tool format changes nothing that is found"
done

[ -z "${UPDATE:-}" ] || cp "$work/got" "$here/test/session.want"
diff -u "$here/test/session.want" "$work/got" || fail "it shows something else than test/session.want (UPDATE=1 rewrites it)"
cat "$work/got"
