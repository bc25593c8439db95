#!/bin/sh
# Finds Kiwix's server, which the ZIM archive is tried in, or installs Debian's package.
set -eu
if command -v kiwix-serve >/dev/null 2>&1; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Tests of ZIM need kiwix-serve; installing Debian's package kiwix-tools."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq kiwix-tools >/dev/null
    exit 0
fi
echo "Tests of ZIM need kiwix-serve: install it (Debian: apt-get install kiwix-tools)." >&2
exit 1
