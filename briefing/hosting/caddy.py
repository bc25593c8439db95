"""The settings as Caddy reads them: a whole site, whose address and folder the environment names."""

from briefing.hosting.served import ASKED, FOREVER, HIDDEN, OWN_TYPES, TYPES, Served, full_type

_HEAD = """\
# Made with the site; build it again instead of editing this. Run it with the site's address and folder:
#
#     SITE_ADDRESS=example.org SITE_ROOT=/srv/site caddy run --config Caddyfile --adapter caddyfile
"""


def caddyfile(told: Served) -> str:
    """Return the settings."""
    headers = "\n".join(f'\t\t{name} "{value}"' for name, value in told.headers.items())
    # A matcher without a path is none; no file has this one's name.
    kept = " ".join(f"/{name}" for name in told.forever) or f"/{HIDDEN}"
    return f"""{_HEAD}
{{$SITE_ADDRESS:localhost}} {{
\troot * {{$SITE_ROOT:/srv/site}}
\tencode zstd gzip

\theader {{
\t\t-Server
{headers}
\t}}
{_types()}
\t@kept path {kept}
\theader @kept Cache-Control "{FOREVER}"
\t@asked not path {kept}
\theader @asked Cache-Control "{ASKED}"

\tfile_server {{
\t\thide .* {HIDDEN}
\t}}

\thandle_errors {{
\t\theader {{
{headers.replace(chr(9) * 2, chr(9) * 3)}
\t\t\tContent-Type "{full_type("404.html")}"
\t\t}}
\t\t@missing expression {{http.error.status_code}} == 404
\t\trewrite @missing /404.html
\t\tfile_server
\t}}
}}
"""


def _types() -> str:
    """Return the type of every kind of file; all are told, since what Caddy itself knows hangs on the system."""
    kinds = "".join(f"\t@{kind} path *.{kind}\n" for kind in TYPES)
    rules = [f'\t\theader @{kind} Content-Type "{full_type(f"any.{kind}")}"\n' for kind in TYPES]
    rules += [f'\t\theader /{name} Content-Type "{full_type(name)}"\n' for name in OWN_TYPES]
    # In a route the later of two rules counts.
    return f"{kinds}\troute {{\n{''.join(rules)}\t}}\n"
