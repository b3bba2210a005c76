#!/bin/sh
# Builds the sample site for a host's root and for a path below it, and looks at both in Chromium. Installs what is missing:
# Chromium and Java with apt, the Python packages with pip in a virtual environment under .build.
set -eu
cd "$(dirname "$0")/.."
dossier=$1
folder=.build/test-site
python=$folder/python/bin/python3

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

fail() {
  echo "error: $1" >&2
  exit 2
}

has_chromium() {
  [ -n "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null 2>&1 ||
    [ -e "/Applications/Google Chrome.app" ]
}

has_programs() {
  has_chromium && command -v java >/dev/null 2>&1 && python3 -c 'import ensurepip, venv' 2>/dev/null
}

if ! has_programs && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  { as_root apt-get update -qq &&
    as_root apt-get install -y -qq --no-install-recommends chromium default-jre-headless python3-venv >/dev/null; } || true
fi
has_programs || fail "Chromium (or its path in CHROMIUM), Java and python3 with venv are needed, and could not be installed"

mkdir -p "$folder"
if ! [ "$folder/packages" -nt Scripts/site_check/requirements.txt ]; then
  python3 -m venv "$folder/python" || fail "no virtual environment could be made in $folder/python"
  "$python" -m pip install --quiet --disable-pip-version-check -r Scripts/site_check/requirements.txt ||
    fail "the packages of Scripts/site_check/requirements.txt could not be installed from PyPI"
  touch "$folder/packages"
fi

"$dossier" build --quiet --content content --output "$folder/root"
"$dossier" build --quiet --content content --output "$folder/sub" --base-url http://127.0.0.1/briefings/
rm -rf "$folder/hostile-content"
"$python" Scripts/site_check/hostile_content.py "$folder/hostile-content"
"$dossier" build --quiet --content "$folder/hostile-content" --output "$folder/hostile" 2>/dev/null
echo "raw_html: true" >>"$folder/hostile-content/site.yaml"
"$dossier" build --quiet --content "$folder/hostile-content" --output "$folder/raw" 2>/dev/null
exec "$python" Scripts/site_check "$folder/root" "$folder/sub" "$folder/hostile" "$folder/raw"
