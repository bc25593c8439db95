"""What a server says of each file: headers that all have, the type of each, and how long it may be kept."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

TYPES: Mapping[str, str] = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "txt": "text/plain",
    "sha256": "text/plain",
    "xml": "text/xml",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "csv": "text/csv",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "ics": "text/calendar",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/vnd.microsoft.icon",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "zip": "application/zip",
    "gz": "application/gzip",
    "zim": "application/x-zim",
}
"""The media type of each kind of file, by the ending of its name."""
WORDS = frozenset({"html", "css", "js", "txt", "sha256", "xml", "json", "jsonl", "csv", "bib", "ris", "ics", "svg"})
"""Kinds that are text in UTF-8, and worth compressing."""
OWN_TYPES: Mapping[str, str] = {"feed.xml": "application/rss+xml", "feed.json": "application/feed+json"}
"""Files whose type their ending does not tell."""
_UNKNOWN = frozenset({"jsonl", "sha256", "bib", "ris", "zim", "epub", "ics", "csv", "woff2", "avif"})
"""Kinds whose type some servers do not know."""
HIDDEN = "_headers"
"""The one file that is for a server alone; besides it, only names that begin with a dot are."""
FOREVER = "public, max-age=31536000, immutable"
"""For a file whose name changes with its content."""
ASKED = "no-cache"
"""For all others: kept, and asked for anew whether it has changed."""
_NAMED_BY_CONTENT = re.compile(r"assets/(?:[\w-]+/)*site\.[0-9a-f]{8}\.(?:css|js|woff2)")
_OFF = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
    "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
    "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
"""What browsers can do and no page here asks for."""


class Served(NamedTuple):
    """What a server is told."""

    headers: Mapping[str, str]
    """Headers of every answer."""
    types: Mapping[str, str]
    """Type of each file that a server may not know, by its path."""
    forever: tuple[str, ...]
    """Paths of files that may be kept for good."""


def served(policy: str, files: Iterable[str]) -> Served:
    """Return what a server is told of a site.

    Args:
        policy: the content security policy of its pages.
        files: the path of each file from the site's root.

    """
    held = sorted(files)
    headers = {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Strict-Transport-Security": "max-age=31536000",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _OFF),
    }
    return Served(headers, dict(_types(held)), tuple(name for name in held if _NAMED_BY_CONTENT.fullmatch(name)))


def full_type(name: str) -> str:
    """Return the type of a file of a known kind, with its encoding where that is text."""
    kind = _kind(name)
    type_ = OWN_TYPES.get(name) or TYPES[kind]
    return f"{type_}; charset=utf-8" if kind in WORDS else type_


def _types(files: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((name, full_type(name)) for name in files if name in OWN_TYPES or _kind(name) in _UNKNOWN)


def _kind(name: str) -> str:
    return PurePosixPath(name).suffix.removeprefix(".").lower()
