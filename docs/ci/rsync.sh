#!/bin/sh
# Checks and builds the site, and copies it to a web server: from a terminal, cron or any CI.
# TARGET is what rsync understands, as www@example.org:/var/www/briefings/; BASE_URL is the site's address.
set -eu
: "${TARGET:?set TARGET to host:/folder/}"
: "${BASE_URL:?set BASE_URL to https://example.org/briefings/}"

dossier check
dossier build --output public --base-url "$BASE_URL"

# What is gone from the site goes from the server last, so that no page links to a file that is not there.
rsync --recursive --times --compress --delay-updates --delete-after \
  --exclude .dossier-manifest public/ "$TARGET"
