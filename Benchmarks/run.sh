#!/bin/sh
# Measures `dossier build` on 1,000 articles, five times, with an empty output folder, then the annotator alone on one core.
# The corpus comes from a generator when there is one (GENERATOR), else from copies of the sample articles.
set -eu
cd "$(dirname "$0")/.."
count=${COUNT:-1000}
generator=${GENERATOR:-../shared/bench/gen.py}
folder=$(mktemp -d "$( [ -d /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}" )/dossier-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
if [ -f "$generator" ]; then
  python3 "$generator" "$count" "$folder/content" --flavor dossier >/dev/null
else
  cp -R content "$folder/content"
  rm "$folder"/content/articles/*
  n=0
  while [ "$n" -lt "$count" ]; do
    for file in content/articles/*.md; do
      n=$((n + 1))
      [ "$n" -le "$count" ] || break
      sed '/^slug:/d; /^aliases:/d' "$file" >"$folder/content/articles/$(basename "$file" .md)-$n.md"
    done
  done
fi
for run in 1 2 3 4 5; do
  rm -rf "$folder/public"
  .build/release/dossier build --content "$folder/content" --output "$folder/public" | sed 's/.*;/'"$count articles, run $run:"'/'
done
echo "the annotator on one core, best of five rounds:"
.build/release/AnnotatorBenchmark "$folder/content" 5
