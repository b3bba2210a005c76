#!/bin/sh
# Kills builds at random moments and looks at the published site each time: it must be one of two whole versions.
# Usage: Scripts/test-kills.sh PROGRAM [COUNT]; goes on until COUNT builds were killed.
set -eu
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
count=${2:-200}
content=$(cd "$(dirname "$0")/.." && pwd)/content
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cp -R "$content" old
cp -R "$content" new
for file in new/articles/*.md; do
  sed 's/^title: "/title: "Changed: /' "$file" >line && mv line "$file"
done

# A sum over the files of a site, with their names.
state() { (cd "$1" && find . -type f ! -name .dossier-manifest | LC_ALL=C sort | xargs cksum | cksum); }

"$program" build --quiet --content old --output whole-old
"$program" build --quiet --content new --output whole-new
old=$(state whole-old)
new=$(state whole-new)
cp -R whole-old public
killed=0 mixed=0 stale=0 number=0
while [ "$killed" -lt "$count" ] && [ "$number" -lt $((count * 10)) ]; do
  number=$((number + 1))
  version=new
  [ $((number % 2)) -eq 0 ] && version=old
  "$program" build --quiet --content "$version" --output public >/dev/null 2>&1 &
  build=$!
  sleep "0.$(awk -v seed="$number$$" 'BEGIN { srand(seed); printf "%03d", int(rand() * 200) }')"
  kill -9 "$build" 2>/dev/null || true
  # 137 is the exit code of what a kill has ended; a build that was done before is not counted.
  status=0
  wait "$build" 2>/dev/null || status=$?
  [ "$status" -eq 137 ] && killed=$((killed + 1))
  found=$(state public)
  [ "$found" = "$old" ] || [ "$found" = "$new" ] || mixed=$((mixed + 1))
  # What a killed build leaves must not pass for what the next one would make.
  if [ $((number % 5)) -lt 2 ]; then
    "$program" build --quiet --content old --output public
    [ "$(state public)" = "$old" ] || stale=$((stale + 1))
  fi
done
"$program" build --quiet --content old --output public
[ "$(state public)" = "$old" ] || mixed=$((mixed + 1))
left=$(ls | grep dossier | grep -vcE 'dossier-cache(-articles)?$' || true)
echo "$number builds, $killed of them killed: $mixed mixed sites, $stale stale ones, $left files left beside the site after the next build"
[ "$killed" -eq "$count" ] && [ "$mixed" -eq 0 ] && [ "$stale" -eq 0 ] && [ "$left" -eq 0 ]
