#!/bin/sh
# Finds Chromium for the browser tests, or installs Debian's; says which in one line.
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
        echo "Browser tests use $(command -v "$name")."
        exit 0
    fi
done
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Browser tests need Chromium; installing Debian's package chromium."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
    exit 0
fi
echo "Browser tests need Chromium: install the package chromium (Debian: apt-get install chromium)." >&2
exit 1
