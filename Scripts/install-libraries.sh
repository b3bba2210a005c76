#!/bin/sh
# Installs the C libraries that Dossier builds against, when they are missing.
set -eu

missing() {
  ! pkg-config --exists libcmark yaml-0.1 2>/dev/null
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing || exit 0
if command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -qq
  as_root apt-get install -y -qq --no-install-recommends pkg-config libcmark-dev libyaml-dev >/dev/null
elif command -v brew >/dev/null 2>&1; then
  brew install --quiet pkg-config cmark libyaml
fi
if missing; then
  echo "error: libcmark and libyaml are needed (Debian: libcmark-dev libyaml-dev pkg-config; Homebrew: cmark libyaml pkg-config)" >&2
  exit 1
fi
