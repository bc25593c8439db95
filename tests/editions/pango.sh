#!/bin/sh
# Finds Pango, with which WeasyPrint sets text, or installs Debian's packages.
set -eu
there() {
    ldconfig -p 2>/dev/null | grep -q libpangoft2-1.0 && ldconfig -p | grep -q libharfbuzz-subset
}
if there || [ "$(uname)" != Linux ]; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "PDF needs Pango; installing Debian's packages libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null
fi
if ! there; then
    echo "PDF needs Pango: install it (Debian: apt-get install libpangoft2-1.0-0 libharfbuzz-subset0)." >&2
    exit 1
fi
