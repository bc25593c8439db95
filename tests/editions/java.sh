#!/bin/sh
# Finds Java, which two checkers run in, or installs Debian's package. The first argument names who needs it.
set -eu
if command -v java >/dev/null 2>&1; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "$1 needs Java; installing Debian's package default-jre-headless."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq default-jre-headless >/dev/null
fi
if ! command -v java >/dev/null 2>&1; then
    echo "$1 needs Java: install it (Debian: apt-get install default-jre-headless)." >&2
    exit 1
fi
