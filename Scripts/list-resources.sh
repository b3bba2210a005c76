#!/bin/sh
# Writes Sources/CDossierResources/data.c: one #embed for each data table, each file of the default theme and of the
# starter site, and each page on a diagnostic.
# Run it after adding or removing such a file; a test checks that the list is complete.
set -eu
cd "$(dirname "$0")/.."
files=$(cd Sources/CDossierResources && ls data/*.tsv | grep -v corrections; cd ../.. && find Templates Starter docs/diagnostics docs/ci -type f ! -name '.*' | LC_ALL=C sort)
{
  echo '// Written by Scripts/list-resources.sh.'
  echo '#include "CDossierResources.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  n=0
  for file in $files; do
    case $file in data/*) path=$file ;; *) path=../../$file ;; esac
    echo "static const unsigned char file$n[] = {"
    echo "#embed \"$path\""
    echo "};"
    n=$((n + 1))
  done
  echo 'static const dossier_resource resources[] = {'
  n=0
  for file in $files; do
    echo "  {\"$file\", file$n, sizeof file$n},"
    n=$((n + 1))
  done
  echo '};'
  echo 'size_t dossier_resource_count(void) { return sizeof resources / sizeof *resources; }'
  echo 'const dossier_resource *dossier_resource_at(size_t index) {'
  echo '  return index < dossier_resource_count() ? &resources[index] : 0;'
  echo '}'
} >Sources/CDossierResources/data.c
