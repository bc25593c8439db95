#!/bin/sh
# Puts the built site and its settings into a new folder of a server, then swaps one link, so that no reader meets half a site.
# Usage: sh deploy/rsync.sh user@host:/srv/sourcebook, or a folder of this machine. The last three releases stay.
set -eu
to=${1:?"usage: sh deploy/rsync.sh [user@host:]/folder"}
folder=${to#*:}
case $folder in /*) ;; *) echo "$folder: give the whole path of the folder." >&2; exit 2 ;; esac
case $folder in *[!A-Za-z0-9/._-]*) echo "$folder: use letters, digits, dots and hyphens only." >&2; exit 2 ;; esac
for made in site/MANIFEST.sha256 dist/hosting/nginx.conf; do
    [ -f "$made" ] || { echo "$made: is missing; run make site first." >&2; exit 1; }
done
there() { if [ "$to" = "$folder" ]; then sh -c "$1"; else ssh "${to%%:*}" "$1"; fi; }
id=$(cat site/MANIFEST.sha256 dist/hosting/MANIFEST.sha256 | sha256sum | cut -c1-16)
there "mkdir -p $folder/releases/$id"
rsync -rlc --delete --link-dest="$folder/current/site/" site/ "$to/releases/$id/site/"
rsync -rlc --delete dist/hosting/ "$to/releases/$id/hosting/"
there "set -e; cd $folder; touch releases/$id; ln -sfn releases/$id next; mv -T next current
ls -1t releases | tail -n +4 | while read -r old; do rm -rf releases/\$old; done"
echo "$to/current is now release $id; reload the server."
