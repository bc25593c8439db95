"""The archive of data: every data file with its schema, the licence, how to cite, and what is what."""

import json
from collections.abc import Iterable

from briefing.editions.archive import zipped
from briefing.editions.imprint import later, version_line
from briefing.editions.manifest import with_manifest
from briefing.editions.record import Imprint


def data_archive(files: Iterable[tuple[str, str]], licence: str, imprint: Imprint) -> bytes:
    """Return a zip of data files.

    Args:
        files: path and text of each.
        licence: the text of the licence; empty where the project has none.
        imprint: what the archive says of itself.

    """
    held = dict(files)
    named = {"README.txt": _readme(held, imprint), "CITATION.cff": citation(imprint)}
    named |= {"LICENSE.txt": licence} if licence else {}
    made = with_manifest({path: text.encode() for path, text in {**held, **named}.items()})
    return zipped(((f"{imprint.name}-data/{path}", made[path]) for path in sorted(made)), imprint.when)


def citation(imprint: Imprint) -> str:
    """Return how to cite the data, in the Citation File Format 1.2.0; JSON strings are YAML strings too."""
    site, licence = imprint.site, imprint.site.licence.name
    rows = [
        ("cff-version", "1.2.0"),
        ("message", "Please cite these data as given here."),
        ("type", "dataset"),
        ("title", site.name),
        ("abstract", site.about),
        ("version", imprint.version),
        ("date-released", imprint.day),
        *([("url", site.address)] if site.address else []),
        *([("repository-code", site.repository)] if site.repository else []),
        *([("license", licence.replace(" ", "-"))] if licence.startswith("CC ") else []),
    ]
    said = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in rows]
    return "\n".join([*said, "authors:", f"  - name: {json.dumps(site.name, ensure_ascii=False)}", ""])


def _readme(files: Iterable[str], imprint: Imprint) -> str:
    return "\n".join([
        f"{version_line(imprint)}: the data.", later(imprint), "",
        "One record a line in .jsonl, one list in .json, a table in .csv, all in UTF-8.",
        "What a record holds stands in schemas/, as JSON Schema.",
        "An accusation is in these files only together with what became of it: keep the two together.", "",
        *sorted(files), "",
    ])  # fmt: skip
