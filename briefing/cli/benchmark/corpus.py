"""An invented corpus of any size, to measure with: the same files for the same number and seed, no name of this world.

Its shape is that of the real one: twenty passages an article and about thirty statements, of which 45 in 100 have a
date, 30 a speaker, 12 a figure, 26 a remark and 13 a doubt; two or three names a statement, a few of them often.
"""

# ruff: noqa: SIM905 # words are read most easily as words

import hashlib
import json
import random
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

_DAY = "2026-11-20"
_PER_TOPIC, _PASSAGES, _NEW, _CORE = 10, 20, 8, 60
_FIRST = "br ch d dr f gr h k kr l m n p pr r s sk st t tr v w z".split()
_SECOND = "a e i o u ai au ea ei io oa ou".split()
_LAST = "l n r s rn lm nd ss th x ck rt m".split()
_NOUNS = (
    "basin bridge canal charter convoy depot ferry fund granary harbour ledger lease mill orchard pier quota".split()
)
_QUALITIES = "annual coastal costly disputed early eastern frozen idle inland joint leased narrow quiet rural".split()
_VERBS = "approved bought counted delayed inspected leased moved ordered paid repaired sold stored surveyed".split()
_KINDS = {
    "people": ("official", ""), "organisations": ("public body", " Board"), "places": ("town", ""),
    "apps": ("messaging service", " Relay"), "laws": ("act", " Act"), "works": ("book", " Papers"),
    "events": ("meeting", " Conference"),
}  # fmt: skip
_SHARES = (30, 30, 20, 4, 5, 6, 5)
_DOUBTS = ("unconfirmed", "disputed", "corrected", "outdated", "alleged unconfirmed")
_BLOCKS = {
    "Figures": "figures", "Timeline": "timeline", "Who's who": "whos_who", "Disputed": "disputed",
    "Terms": "glossary", "Related briefings": "related", "Sources": "sources",
}  # fmt: skip


@dataclass
class _Name:
    """A name of the registry in the making, with the statements that name it beside another."""

    id: str
    name: str
    kind: str
    at: tuple[float, float]
    beside: list[tuple[str, str]] = field(default_factory=list)


class Invented:
    """What is written so far, and the dice."""

    def __init__(self, articles: int, seed: int) -> None:
        """Write everything for a number of articles."""
        self.draw = random.Random(f"{seed}/{articles}")  # noqa: S311 # no secret hangs on it
        self.files: dict[str, str] = {}
        self.topics: list[str] = []
        self._names: list[_Name] = []
        self._references: list[str] = []
        self._cited: set[str] = set()
        self._taken: set[str] = set()
        self._core = [self._name("places" if number % 3 else "organisations") for number in range(_CORE)]
        for first in range(0, articles, _PER_TOPIC):
            self._topic(min(_PER_TOPIC, articles - first))
        self._write_registry()

    def _word(self) -> str:
        while True:
            parts = [self.draw.choice(letters) for letters in (_FIRST, _SECOND, _FIRST, _SECOND, _LAST)]
            if (word := "".join(parts)) not in self._taken:
                self._taken.add(word)
                return word.capitalize()

    def _phrase(self) -> str:
        return f"{self.draw.choice(_QUALITIES)} {self.draw.choice(_NOUNS)}"

    def _name(self, kind: str) -> _Name:
        name = f"{self._word()} {self._word()}" if kind == "people" else f"{self._word()}{_KINDS[kind][1]}"
        made = _Name(name.lower().replace(" ", "-"), name, kind, (self.draw.uniform(25, 60), self.draw.uniform(0, 60)))
        self._names.append(made)
        return made

    def _reference(self) -> str:
        self._references.append(f"{self._word().lower()}-{self.draw.randint(2009, 2025)}")
        return self._references[-1]

    def _topic(self, articles: int) -> None:
        slug = f"{self._word()}-{self.draw.choice(_NOUNS)}".lower()
        local: list[_Name] = []
        said = [row for _ in range(articles) for row in self._article(slug, local)]
        cited = [f"{sentence} [^{cite}]" for cite, sentence in self.draw.sample(said, min(40, len(said)))]
        lines = [
            "---", f"title: {slug.replace('-', ' ').capitalize()}",
            f"description: What ten invented articles say of the {self._phrase()}, with what the record shows of it.",
            f"topic: {slug}", f"edited: {_DAY}", "verdict: Invented accounts of trade, which nobody should rely on.",
            "render_macros: true", "---", "", "{{ as_of() }}", "",
            "## Key points", "", *(f"- {sentence}" for sentence in cited[:5]),
        ]  # fmt: skip
        for at in range(5, len(cited), 7):
            lines += ["", f"## What is said of the {self._phrase()} at {self._word()}?", "", *cited[at : at + 7]]
        places = [name.at for name in local if name.kind == "places"] or [(40.0, 30.0)]
        south, west = min(max(places[0][0], 30), 50) - 7, places[0][1] - 9
        lines += ["", "## Where", "", f"{{{{ map({west:.0f}, {south:.0f}, {west + 18:.0f}, {south + 14:.0f}) }}}}"]
        lines += ["", "## Ties", "", "{{ network() }}"]
        for title, block in _BLOCKS.items():
            lines += ["", f"## {title}", "", f"{{{{ {block}() }}}}"]
        self.topics.append(f"topics/{slug}.md")
        self.files[f"docs/topics/{slug}.md"] = "\n".join([*lines, ""])

    def _article(self, slug: str, local: list[_Name]) -> list[tuple[str, str]]:
        key = f"{self._word()}-{self.draw.choice(_NOUNS)}".lower()
        local += [self._name(self.draw.choices([*_KINDS], _SHARES)[0]) for _ in range(_NEW)]
        references = [self._reference() for _ in range(3)]
        said: list[tuple[str, str]] = []
        body: list[str] = []
        for number in range(1, _PASSAGES + 1):
            if number % 5 == 1:
                body += [f"## The {self._phrase()} at {self._word()} {{: #part-{number} }}", ""]
            body += [f'### Passage {number} {{: #p{number} sha="{_sha(f"{key} {number}")}" words="50" }}', ""]
            for at in range(1, self.draw.choice((1, 1, 1, 2, 2, 2)) + 1):
                body += self._statement(f"{key}:{number}.{at}", f"p{number}-{at}", local, references, said)
            body.append("")
        published = f"{self.draw.randint(2012, 2025)}-{self.draw.randint(1, 12):02}-{self.draw.randint(1, 28):02}"
        head = [
            "---", f"title: The {self._phrase()} of {self._word()}",
            f"description: Reading notes on an article about the {self._phrase()}.",
            "source:", f"  author: {self._word()} {self._word()}", f"  publisher: {self._word()} Review",
            f"  published: {published}", "  published_basis: byline", f"  url: https://{key}.example/article",
            "  language: en", "  rights: all-rights-reserved", "  kind: article",
            f"  limits: Names no source for most of what it says of the {self.draw.choice(_NOUNS)}.",
            f"  original: {{sha256: {_sha(key)}, words: {50 * _PASSAGES}, passages: {_PASSAGES}}}",
            f"topics: [{slug}]", "---", "",
        ]  # fmt: skip
        self.files[f"docs/sources/{key}.md"] = "\n".join([*head, *body])
        return said

    def _statement(
        self, cite: str, anchor: str, local: list[_Name], references: list[str], said: list[tuple[str, str]]
    ) -> list[str]:
        draw = self.draw
        common = draw.choices(self._core, [1 / rank for rank in range(1, _CORE + 1)])[0]
        named = [common, *draw.sample(local, draw.choice((1, 2)))]
        draw.shuffle(named)
        for one, other in pairwise(named):
            one.beside.append((cite, other.id))
        sentence = f"{named[0].name} {draw.choice(_VERBS)} the {self._phrase()} with {named[1].name}"
        sentence += f" and {draw.choice(_VERBS)} the {self._phrase()}" + (f" of {named[2].name}" if named[2:] else "")
        attributes = [f"#{anchor}"]
        if draw.random() < 0.3:
            attributes.append('by="an unnamed engineer"')
        if draw.random() < 0.45:
            year = draw.randint(1995, 2025)
            attributes.append(f'when="{year}"')
            sentence += f" in {year}"
        if draw.random() < 0.12:
            value = draw.randint(11, 99) * 10 ** draw.randint(0, 4)
            attributes.append(f'figure="{self._phrase()} of {named[0].name} | {value} tonnes | reported"')
            sentence += f", with {value:,} tonnes"
        doubt = draw.choice(_DOUBTS) if draw.random() < 0.13 else ""
        if doubt:
            attributes.append(f'standing="{doubt}"')
            attributes += ['outcome="denied; nothing further found by November 2026"'] if "alleged" in doubt else []
        said.append((cite, f"{sentence}, by this account."))
        remarked = doubt or draw.random() < 0.15
        lines = [f"- {said[-1][1]}", f"  {{: {' '.join(attributes)} }}"]
        if remarked:
            self._cited.add(reference := draw.choice(references))
            lines.append(f"    - A later account of the {self._phrase()} differs. [^{reference}]")
            lines.append(f'      {{: checked="{_DAY}" }}')
        return lines

    def _write_registry(self) -> None:
        rows: dict[str, list[str]] = {kind: [] for kind in _KINDS}
        for name in sorted(self._names, key=lambda each: each.id):
            rows[name.kind].append("\n".join(self._entry(name)))
        rows["references"] = [
            f"{id_}:\n  type: article-newspaper\n  title: The {self._phrase()} of {self._word()}\n"
            f"  publisher: {self._word()} Gazette\n  issued: '{id_[-4:]}'\n  URL: https://{id_}.example/1\n"
            f"  accessed: '{_DAY}'" for id_ in self._references if id_ in self._cited  # what nothing cites is a finding
        ]  # fmt: skip
        self.files |= {f"registry/{file}.yml": "\n".join([*found, ""]) for file, found in rows.items() if found}

    def _entry(self, name: _Name) -> list[str]:
        type_ = _KINDS[name.kind][0]
        lines = [f"{name.id}:", f"  name: {json.dumps(name.name)}", f"  type: {type_}"]
        lines += [f"  description: {type_.capitalize()} known for the {self._phrase()}."]
        if name.beside and self.draw.random() < 0.33:
            cite, other = name.beside[0]
            lines += ["  relations:", f'    - {{type: works-with, to: {other}, cites: ["{cite}"], standing: reported}}']
        if name.kind == "places":
            lines.append(f"  coordinates: [{name.at[0]:.2f}, {name.at[1]:.2f}]")
        if name.kind in {"laws", "works"}:
            lines.append(f"  date: '{self.draw.randint(1990, 2024)}'")
        if name.kind == "events":
            lines.append(f"  when: '{self.draw.randint(1990, 2024)}'")
        return lines


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def write_invented(project: Path, articles: int, seed: int) -> None:
    """Add invented articles, with topics and names, to a copy of a project; topics go below those in `nav`."""
    made = Invented(articles, seed)
    for path, text in made.files.items():
        target = project / path
        there = target.read_text("utf-8").rstrip("\n") + "\n" if target.exists() else ""
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(there + text, "utf-8")
    _add_to_nav(project / "mkdocs.yml", made.topics)


def _add_to_nav(settings: Path, topics: list[str]) -> None:
    """Write topics below the list of topics; a file with `!ENV` in it is no plain YAML to be read and written again."""
    lines = settings.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip() == "- topics/index.md")
    margin = lines[at].partition("-")[0]
    lines[at + 1 : at + 1] = [f"{margin}- {topic}" for topic in topics]
    settings.write_text("\n".join([*lines, ""]), "utf-8")
