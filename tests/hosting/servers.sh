#!/bin/sh
# Finds the web servers that the tests of hosting run, or installs Debian's packages.
set -eu
missing=""
command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || missing="nginx-light"
command -v caddy >/dev/null 2>&1 || missing="$missing caddy"
[ -n "$missing" ] || exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Tests of hosting need web servers; installing Debian's packages:$missing."
    # Installed, a server must not start by itself: the tests start their own.
    apt-get update -qq && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    exit 0
fi
echo "Tests of hosting need nginx and Caddy: install them (Debian: apt-get install nginx-light caddy)." >&2
exit 1
