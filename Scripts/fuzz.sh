#!/bin/sh
# Gives each of Dossier's readers of texts random ones for a while: Scripts/fuzz.sh [SECONDS]. Needs libFuzzer, which comes
# with Swift for Linux. What is found beyond the seeds of Fuzz/Corpus stays in .build/fuzz-corpus for the next time.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
lld=
[ "$(uname -s)" = Linux ] && lld="-Xswiftc -use-ld=lld"
log=.build/fuzz.log
mkdir -p .build
# A package that another depends on is not looked through for new files until that one's manifest is newer.
touch Fuzz/Package.swift
# shellcheck disable=SC2086
swift build --package-path Fuzz --scratch-path .build/fuzz -c release $lld \
  -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address >"$log" 2>&1 || {
  grep "error:" "$log" | sort -u
  exit 1
}
export SWIFT_BACKTRACE=enable=no
failed=
for target in front-matter article mustache matcher readers cache; do
  found=.build/fuzz-corpus/$target
  mkdir -p "$found"
  echo "$target:"
  .build/fuzz/release/Fuzz "$target" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096 -max_len=8192 \
    -print_final_stats=1 -artifact_prefix="$found/" "$found" "Fuzz/Corpus/$target" >"$found.log" 2>&1 || failed="$failed $target"
  grep -E "cov:" "$found.log" | tail -1
  grep -E "number_of_executed_units|SUMMARY|Fatal error|Test unit written" "$found.log" || true
done
[ -z "$failed" ] || { echo "found something in:$failed"; exit 1; }
