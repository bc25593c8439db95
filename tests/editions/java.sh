#!/bin/sh
# Finds Java, which the checker of books runs in, or installs Debian's package.
set -eu
if command -v java >/dev/null 2>&1; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "EPUBCheck needs Java; installing Debian's package default-jre-headless."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq default-jre-headless >/dev/null
fi
if ! command -v java >/dev/null 2>&1; then
    echo "EPUBCheck needs Java: install it (Debian: apt-get install default-jre-headless)." >&2
    exit 1
fi
