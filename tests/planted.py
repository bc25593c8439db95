"""A fault for every rule: what is changed in the small project, and the line that a finding about it has to name."""

import re
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import Finding
from briefing.ingest.notes.topic import UNWRITTEN
from tests.small import CORPUS, NOTES, PASSAGES, TOPIC

METHOD, BODIES, PLACES = "docs/about/method.md", "registry/organisations.yml", "registry/places.yml"
REFERENCES, EXCEPTIONS, KINDS = "registry/references.yml", "registry/exceptions.yml", "registry/kinds.yml"
CHRONOLOGY, CHANGES = "registry/chronology.yml", "registry/changes.yml"
ORIGINAL = next((CORPUS / ".originals").glob("*.txt")).relative_to(CORPUS).as_posix()
HERE = "¶"
"""Stands in the line that a finding names, and is taken out before the file is written."""
_COPIED = PASSAGES[0].partition(", and ")[2].partition(", winter")[0]
_LONG = (
    "The boats sail and sail from one quay to the other and back to the quay that they left while nobody pays for them"
)
_SHORT = "The boats sail and sail from one quay to the other"
_QUAY = "  name: Twin Quay\n  type: quay\n  description: "


_VESSEL = (
    "vessel:\n  label: Vessel\n  plural: Vessels\n  folder: vessels\n  about: A ship or boat.\n  schema: Vehicle\n"
    "  followthemoney: {schema: Vessel}\n  shape: diamond\n  weight: 2\n"
)


_EVENT = (
    "count:\n  when: '2018-12'\n  text: The port authority counted 61 passengers a night. [^port-2018]\n"
    "  about: [harbour:1.2]\n  checked: 2026-11-20\n"
)
"""An event of the record, invented as all of this corpus."""


_CHANGE = (
    "ruling:\n  kind: outcome\n  date: 2026-04-02\n  page: index.md\n  about: ['harbour:2.1']\n"
    "  now: The port was accused, and no ruling was found.\n"
)
"""An entry of the record of changes, invented as all of this corpus."""


@dataclass(frozen=True)
class Fault:
    """Changes to the project, one of which holds the line, and a finding about them."""

    changes: tuple[tuple[str, str, str], ...]
    """File, what stands there, what is put in its place; a file that is to be made holds nothing."""
    first: str = ""
    """The file whose first line is named, where no change holds the line."""

    def plant(self, project: Path) -> str:
        """Change the project; return the place to be named."""
        place = f"{self.first}:1"
        for file, old, new in self.changes:
            path = project / file
            text = path.read_text("utf-8") if old else ""
            assert old in text, f"{file} no longer holds {old!r}"
            changed = text.replace(old, new, 1) if old else new
            if HERE in changed:
                place = f"{file}:{changed[: changed.index(HERE)].count(chr(10)) + 1}"
            path.write_text(changed.replace(HERE, ""), "utf-8")
        return place


def told(found: list[Finding]) -> list[tuple[str, str]]:
    """Return rule and place of each finding, without the hash that names of joined files have."""
    return [(finding.rule, re.sub(r"\.[0-9a-f]{8}(?=\.)", "", str(finding.place))) for finding in found]


def fault(file: str, old: str, new: str, *, first: str = "") -> Fault:
    """Return a fault of one change."""
    return Fault(((file, old, new),), first)


def method(text: str) -> Fault:
    """Return a fault at the end of an authored page."""
    return fault(METHOD, "A method.", f"A method.\n\n{text}")


def point(text: str) -> Fault:
    """Return a fault as a key point of the topic."""
    return fault(TOPIC, "- The port paid", f"- {text}\n- The port paid")


def paragraph(text: str) -> Fault:
    """Return a fault as a paragraph of the topic."""
    return fault(TOPIC, "## Sources", f"## More\n\n{text}\n\n## Sources")


def vessels(old: str, new: str) -> Fault:
    """Return a fault in a kind that the site adds."""
    assert old in _VESSEL
    return Fault(((KINDS, "", _VESSEL.replace(old, new)), ("registry/vessels.yml", "", "{}\n")))


def event(old: str, new: str) -> Fault:
    """Return a fault in an event of the record."""
    assert old in _EVENT
    return fault(CHRONOLOGY, "", _EVENT.replace(old, new))


def change(old: str, new: str) -> Fault:
    """Return a fault in an entry of the record of changes, which is added at its end."""
    assert old in _CHANGE
    last = "  why: A slip of the pen.\n"
    return fault(CHANGES, last, last + _CHANGE.replace(old, new))


CONTENT = {
    "file/conflict": method("¶<<<<<<< HEAD"),
    "file/control": fault(NOTES, "In 2018 the", "¶In 2018\x00 the"),
    "data/yaml": fault(BODIES, "  name: Port Authority\n", "  name: Port Authority\n¶  name: Again\n"),
    "front-matter": fault(METHOD, "---\ntitle", "¶title"),
    "front-matter/field": fault(METHOD, "description:", "¶colour: red\ndescription:"),
    "front-matter/render-macros": fault(TOPIC, "## Sources", "¶{{ figures() }}\n\n## Sources"),
    "front-matter/topic": Fault(
        ((TOPIC, "topic: night", "topic: day"), (NOTES, "topics: [night", "topics: [day")), first=TOPIC
    ),
    "page/address": method("¶[x](javascript:x())"),
    "page/attribute": method('¶<p style="x">x</p>'),
    "page/element": method("¶<object>x</object>"),
    "page/fence": method("¶```\nx"),
    "page/folder": Fault((("docs/downloads.md", "", "¶---\ntitle: A\ndescription: B\n---\n\nC.\n"),)),
    "page/title": method("¶# More"),
    "page/handler": method('¶[x](/about/data.md){: onclick="x()" }'),
    "notes/attribute": fault(NOTES, "{: #p1-1 ", '{: ¶#p1-1 standig="alleged" '),
    "notes/attributes": fault(NOTES, "## Who pays {: #who-pays }", "## Who pays¶"),
    "notes/blank-line": fault(NOTES, "- A fisherman", "\n- ¶A fisherman"),
    "notes/duplicate-id": fault(NOTES, "{: #p1-2 ", "{: ¶#p1-1 "),
    "notes/front-matter": fault(NOTES, "  limits:", "  ¶colour: red\n  limits:"),
    "notes/heading": fault(NOTES, "## Who pays", "#### ¶Who pays"),
    "notes/id": fault(NOTES, "### Passage 2 {: #p2 ", "### ¶Passage 2 {: #p9 "),
    "notes/indent": fault(NOTES, '      {: checked="2026-11-21"', '     ¶{: checked="2026-11-21"'),
    "notes/line": fault(NOTES, "## Who pays", "¶Stray prose.\n\n## Who pays"),
    "notes/opens": fault(NOTES, 'words="84" }', 'words="84" opens="" ¶}'),
    "notes/accuses": fault(NOTES, 'when="2018-24~" standing="disputed"', 'when="2018-24~" ¶standing="disputed" accuses="port-authority | lighting no lamps"'),
    "notes/outcome": fault(NOTES, ' outcome="no ruling found in the port\'s reports by November 2026"', "¶"),
    "notes/passage": fault(NOTES, ' words="21" }', "¶ }"),
    "notes/passages": fault(NOTES, "passages: 2}", "¶passages: 3}"),
    "notes/remark": Fault((
        (NOTES, '    - The port\'s own count for winter 2018 shows 61 passengers a night. [^port-2018]\n      {: checked="2026-11-20" }\n', ""),
        (NOTES, "- A fisherman", "- ¶A fisherman"),
    )),
    "notes/standing": fault(NOTES, "{: #p1-2 ", '{: ¶#p1-2 figure="boats | 3" '),
    "notes/unstated": Fault(((NOTES, "*A credit line; nothing is stated.*", ""), (NOTES, "### Credit", "### ¶Credit"))),
    "registry/duplicate-id": Fault((
        (BODIES, "port-authority:", f"old-harbour:\n{_QUAY}A quay.\nport-authority:"), (PLACES, "old-harbour:", "¶old-harbour:"),
    )),
    "registry/duplicate-wikidata": Fault((
        (PLACES, f"{_QUAY}One of", f"  wikidata: Q1\n{_QUAY}One of"), (PLACES, f"{_QUAY}The other", f"  ¶wikidata: Q1\n{_QUAY}The other"),
    )),
    "registry/field": fault(PLACES, "  type: harbour\n", "  type: harbour\n  ¶colour: red\n"),
    "registry/file": fault("registry/things.yml", "", "¶a: {}\n"),
    "registry/id": fault(PLACES, "twin-quay-east:", "¶Twin_Quay:"),
    "registry/outcome": fault(BODIES, "cites: [harbour:1.1]}", "cites: [harbour:1.1], ¶standing: alleged}"),
    "registry/outcome-alone": fault(BODIES, "cites: [harbour:1.1]}", "cites: [harbour:1.1], ¶outcome: denied in 2019}"),
    "registry/standing": fault(BODIES, "cites: [harbour:1.1]", "¶cites: [harbour:1.2]"),
    "kinds/entities": fault(KINDS, "", f"person: {{plural: Persons}}\n¶{_VESSEL}"),
    "kinds/field": vessels("shape: diamond", "¶shape: anchor"),
    "kinds/file": fault(KINDS, "", "# What sails.\n¶- vessel\n"),
    "kinds/folder": vessels("folder: vessels", "¶folder: places"),
    "kinds/own-field": vessels("  weight: 2", "  weight: 2\n  fields:\n    ¶names: {type: text, label: Names, about: What it is called.}"),
    "resolve/citation": paragraph("Text. ¶[^harbour:99]"),
    "resolve/contradicts": fault(NOTES, 'see="harbour:1.2" }', 'contradicts="harbour:2.1" ¶}'),
    "resolve/entity": fault(NOTES, "{: #p1-1 ", '{: ¶#p1-1 by="no-such-person" '),
    "resolve/link": method("¶[x](nowhere.md)"),
    "resolve/reference": paragraph("Text. ¶[^nothing-like-it]"),
    "resolve/relation": fault(BODIES, "type: runs", "¶type: rnus"),
    "resolve/stop": fault("registry/routes.yml", "", "a-way:\n  what: lamps\n  stops: [old-harbour, ¶twin-quay-east]\n  cites: [harbour:1.1]\n"),
    "resolve/topic": fault(NOTES, "topics: [night-ferries]", "¶topics: [night-feries]"),
    "asset/drawing": fault("docs/assets/x.svg", "", '¶<svg xmlns="http://www.w3.org/2000/svg"><rect onclick="x()"/></svg>'),
    "asset/file": fault("docs/assets/x.xml", "", "¶<svg/>"),
    "asset/xml": fault("docs/assets/x.svg", "", "¶<svg>"),
    "asset/page": fault("docs/assets/x.html", "", "¶<p>x</p>"),
    "links/picture": method("¶![x](/assets/none.png)"),
    "macros/syntax": method("¶{{ figures( }}"),
    "macros/name": method("¶{{ figurs() }}"),
    "macros/arguments": method("¶{{ names() }}"),
    "topic/heading": fault(TOPIC, "## Sources", "## ¶More [^harbour:1.1]\n\n## Sources"),
    "topic/mark-order": point("¶The count stands beside it. [^port-2018] [^harbour:1.2]"),
    "topic/mark-of-record": point("¶The record has 61 a night. [^harbour:1.2]"),
    "topic/nav": fault("mkdocs.yml", "  - topics/night-ferries.md\n", "", first=TOPIC),
    "topic/run": paragraph(f"¶Then {_COPIED}. [^harbour:1.1]"),
    "topic/uncited": paragraph("¶A paragraph without a source."),
    "topic/unsupported": paragraph("¶The port paid 4.3 million euros. [^harbour:1.1]"),
    "topic/unwritten": paragraph(f"¶{UNWRITTEN}\n{{: .ours }}"),
    "original/file": fault(ORIGINAL, "Harbour lights", "Harbour light", first=NOTES),
    "original/hash": fault(NOTES, 'credit sha="18b7', '¶credit sha="0000'),
    "original/opens": fault(NOTES, 'words="84" }', 'words="84" opens="Nobody said" ¶}'),
    "original/run": fault(NOTES, "A caption shows", "¶A caption says that the head of the authority would have none of it, and shows"),
    "original/unsupported": fault(NOTES, "the boats sail", "¶the 14 boats sail"),
    "original/when": fault(NOTES, 'when="2018-22"', '¶when="2017-22"'),
    "plain/attribution": paragraph("¶The author says so. The author adds that it is so. He holds that it is so. [^harbour:1.1]"),
    "plain/exception": fault(EXCEPTIONS, "", "long-sentences:\n  - ¶page: topics/night-ferries.md\n    starts: No sentence starts with this\n    reason: None.\n"),
    "plain/key-point": point(f"¶{_LONG}. {_SHORT}. [^harbour:1.1]"),
    "plain/long": paragraph(f"¶{_LONG}, and {_SHORT.lower()}. [^harbour:1.1]"),
    "plain/standfirst": fault(TOPIC, ", as one report of 2019 tells it, beside the public record", "", first=TOPIC),
    "plain/verdict": fault(TOPIC, "verdict: This briefing rests on one report that names few sources.\n", "", first=TOPIC),
    "plain/word": paragraph("¶Whence it came nobody says. [^harbour:1.1]"),
    "chronology/date": event("2018-12'\n  text: The port authority", "2018-01~'\n  ¶text: In December 2018 the port authority"),
    "chronology/outcome": event("  text: The port authority counted 61 passengers", "  ¶text: A keeper was arrested"),
    "chronology/reference": event("  text: The port authority counted 61 passengers a night. [^port-2018]", "  ¶text: A count."),
    "chronology/unsupported": event("  text: The port authority counted 61", "  ¶text: The port authority counted 62"),
    "chronology/when": event("  when: '2018-12'", "  ¶when: '2017'"),
    "changes/accused": change("  now: The port was accused, and no ruling was found.", "  ¶now: The port was accused."),
    "changes/missing": change("ruling:\n  kind: outcome", "¶ruling:\n  kind: edit"),
    "changes/order": change("  date: 2026-04-02", "  ¶date: 2026-04-01"),
    "changes/outcome": change("  about: ['harbour:2.1']", "  ¶about: ['harbour:1.2']"),
    "changes/remark": change("outcome\n  date: 2026-04-02\n  page: index.md\n  about: ['harbour:2.1']", "remark\n  date: 2026-04-02\n  page: index.md\n  ¶about: ['harbour:1.1']"),
    "record/address": fault(NOTES, "  published: 2019-03-04\n", "  ¶published: 2019-03-05\n"),
    "record/future": fault(TOPIC, "edited: 2026-11-24", "edited: 2027-01-01", first=TOPIC),
    "record/where": fault(NOTES, "No ruling was found in the court's list", "¶No ruling was found"),
    "reference/address": fault(REFERENCES, "  URL: https://example.org/count\n", "", first=REFERENCES),
    "reference/language": fault(REFERENCES, "  URL: https://example.org/count\n", "  URL: https://example.org/count\n  described: true\n  ¶language: fr\n"),
    "reference/note": fault(REFERENCES, "  URL: https://example.org/count\n", "  withheld: propaganda\n  ¶note: Its address is left out.\n"),
    "reference/unused": fault(REFERENCES, "port-2018:\n", "¶tides:\n  type: book\n  title: T\n  publisher: P\n  withheld: unknown\n  accessed: 2026\nport-2018:\n"),
}  # fmt: skip
"""Faults that show in what people write."""

BUILT = {
    "built/anchor": ('<a href="#nope">x</a>', '¶<a href="#nope">x</a>'),
    "built/duplicate-id": ("<p id=zz>a</p><p id=zz>b</p>", "a {: #zz }\n\n¶b {: #zz }"),
    "built/host": ('<a href="https://elsewhere.example/">x</a>', "¶[x](https://elsewhere.example/)"),
    "built/link": ('<img alt="" src="none.png">', '¶<img alt="" src="none.png">'),
    "built/other-host": ('<img alt="" src="https://elsewhere.example/x.png">', "¶![](https://elsewhere.example/x.png)"),
    "built/scheme": ('<a href="ftp:x">x</a>', "¶[x](ftp:x)"),
    "built/attributes": ("<p>x {: .y }</p>", "¶x {: .y }"),
    "built/citation": ("<p>x [^y]</p>", "¶x [^y]"),
    "built/macro": ("<p>{{ y() }}</p>", "¶{{ y() }}"),
    "built/printed-link": ("<p>[x](/y.md)</p>", "¶[[x](/y.md)](/y.md)"),
    "built/reference-link": ("<p>[x][y]</p>", "¶[x][y]"),
    "built/handler": ('<p onclick="x()">x</p>', '¶<p onclick="x()">x</p>'),
    "built/content-end": ("</article>", "¶</article>"),
    "reach/statement": ('<p class="statement" id="p99-9">x</p>', "¶x {: .statement #p99-9 }"),
}
"""Faults that show on a built page: its HTML, and what was written in its source."""
