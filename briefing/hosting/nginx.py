"""The settings as nginx reads them, to be included in a `server` block that names the site's folder as `root`."""

from briefing.hosting.served import ASKED, FOREVER, HIDDEN, OWN_TYPES, TYPES, WORDS, Served

_HEAD = """\
# Made with the site; build it again instead of editing this. Include it in a block such as:
#
#     server {
#         listen 443 ssl;
#         server_name example.org;
#         ssl_certificate …; ssl_certificate_key …;
#         root /srv/site;
#         include /srv/hosting/nginx.conf;
#     }
"""


def nginx(told: Served) -> str:
    """Return the settings."""
    headers = "\n".join(f'add_header {name} "{value}" always;' for name, value in told.headers.items())
    types = "\n".join(f"    {type_} {ending};" for ending, type_ in TYPES.items())
    # nginx has text/html in both lists unasked, and complains of a second one.
    words = " ".join(sorted(({TYPES[ending] for ending in WORDS} | set(OWN_TYPES.values())) - {TYPES["html"]}))
    own = "\n".join(f"location = /{name} {{ types {{ }} default_type {type_}; }}" for name, type_ in OWN_TYPES.items())
    forever = "\n".join(f'if ($uri = "/{name}") {{ set $kept "{FOREVER}"; }}' for name in told.forever)
    return f"""{_HEAD}
index index.html;
error_page 404 /404.html;
absolute_redirect off;
server_tokens off;

types {{
{types}
}}
default_type application/octet-stream;
charset utf-8;
charset_types {words};

gzip on;
gzip_vary on;
gzip_min_length 256;
gzip_types {words};

{headers}

# A file whose name changes with its content may be kept; all others are asked for anew. A missing one is not kept.
set $kept "{ASKED}";
{forever}
add_header Cache-Control $kept;

{own}

# What is there for servers and for those who verify a copy.
location ~ /\\.(?!well-known/) {{ return 404; }}
location = /{HIDDEN} {{ return 404; }}
"""
