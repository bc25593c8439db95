#!/bin/sh
# Finds what PyICU is compiled with, for the Python named as the first argument, or installs Debian's packages.
set -eu
python=$1
ready() {
    command -v c++ >/dev/null 2>&1 && pkg-config --exists icu-i18n 2>/dev/null &&
        "$python" -c 'import pathlib, sysconfig, sys; sys.exit(not pathlib.Path(sysconfig.get_path("include"), "Python.h").exists())'
}
needed="g++ libicu-dev pkg-config python3-dev"
if ready; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "The FollowTheMoney library needs PyICU, which is compiled; installing Debian's packages $needed."
    # shellcheck disable=SC2086 # one word a package
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $needed >/dev/null
fi
if ! ready; then
    echo "The FollowTheMoney library needs PyICU, which is compiled: install a C++ compiler, pkg-config and the headers of ICU and Python (Debian: apt-get install $needed)." >&2
    exit 1
fi
