"""The small project with a source, a topic, a page, a registry and a configuration whose every text is hostile."""

import json
from pathlib import Path
from typing import Any

import yaml

from briefing.check.rules.plain_english import STANDFIRST
from briefing.markup import escape_inline
from briefing.model import PageMeta, Remark, SourceMeta, TopicMeta
from briefing.read.items import _VALUES
from briefing.read.kinds import engine_kinds
from briefing.read.registry import registry_models
from tests.hostile import NO_TEXT, Hostile, one_line, record
from tests.small import MACROS, small_project


def hostile_project(folder: Path, hostile: Hostile) -> Path:
    """Write the small project with a hostile source, topic, page, registry and configuration; return the folder."""
    project = small_project(folder)
    for name, model in registry_models(engine_kinds()).items():
        id_ = "zq-type" if name == "relations.yml" else f"zq-{name.removesuffix('.yml')}"
        _add(project / "registry" / name, {id_: record(model, hostile)})
    _add(project / "registry/people.yml", {"harbour-master": {"name": "Ann Ode", "type": "x", "description": "D."}})
    (project / "docs/sources/zq.md").write_text(_notes(hostile), "utf-8")
    body = "\n\n".join(f"{{{{ {name if '(' in name else name + '()'} }}}}" for name in MACROS)
    topic = (
        f"## Key points\n\nA point. [^zq:1] Another. [^zq:2] More. [^zq-references]\n\n{body}\n\n{{{{ sources() }}}}\n"
    )
    meta = record(TopicMeta, hostile)
    meta["description"] += " word" * (STANDFIRST.start - _words(meta["description"]))
    (project / "docs/topics/zq-topic.md").write_text(_front(meta) + topic, "utf-8")
    page = "A page.\n"
    (project / "docs/about/zq.md").write_text(_front(record(PageMeta, hostile)) + page, "utf-8")
    about = project / "docs/about/index.md"
    about.write_text(about.read_text("utf-8") + "\n[Z](/about/zq.md), [names](/people/index.md)\n", "utf-8")
    _configure(project, hostile)
    return project


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _add(path: Path, records: dict[str, Any]) -> None:
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(f"{before}\n{yaml.safe_dump(records, allow_unicode=True, width=10000)}", "utf-8")


def _front(meta: dict[str, Any]) -> str:
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True, width=10000)}---\n\n"


def _configure(project: Path, hostile: Hostile) -> None:
    """Make every text of the configuration hostile, and name a page and a section of the navigation so."""
    path = project / "mkdocs.yml"
    lines = [_setting(line, hostile) for line in path.read_text("utf-8").splitlines()]
    section, page = (json.dumps(hostile.text(field)) for field in ("nav.section", "nav.page"))
    at = lines.index("  - index.md") + 1
    lines[at:at] = [f"  - {section}:", f"      - {page}: about/zq.md", "  - topics/zq-topic.md"]
    why = json.dumps(hostile.text("moved.why"))
    moved = f'  moved: {{"gone.md": {{why: {why}, removed: 2026-01-01}}, "old.md": {{to: about/zq.md}}}}'
    path.write_text("\n".join(moved if line.strip() == "moved: {}" else line for line in lines) + "\n", "utf-8")


def _setting(line: str, hostile: Hostile) -> str:
    """Return a line of the configuration with its text made hostile; contact stands deeper than the others."""
    name = line.strip().partition(":")[0]
    if name not in {"site_name", "site_description", "copyright", "contact"}:
        return line
    return f"{line[: line.index(name)]}{name}: {json.dumps(hostile.text(f'config.{name}'))}"


def _notes(hostile: Hostile) -> str:
    meta = record(SourceMeta, hostile)
    meta["source"]["remarks"] = [record(Remark, hostile)]
    named = [
        one_line(text) for label, (field, text) in hostile.typed.items() if field.split(".")[-1] in {"name", "term"}
    ]
    return (
        _front(meta)
        + f"## {hostile.text('Passage.section')} {{: #section-1 }}\n\n"
        + _passage(1, hostile)
        + "".join(f"{_statement(number, hostile)}\n" for number in range(1, 5))
        + "\n".join(f"- {escape_inline(name)} is named here.\n  {{: #p1-{at} }}" for at, name in enumerate(named, 5))
        + f"\n\n{_passage(2, hostile)}*{hostile.text('Passage.reason')}*\n"
    )


def _passage(number: int, hostile: Hostile) -> str:
    opens = hostile.text("Passage.opens")
    return f'### Passage {number} {{: #p{number} sha="{number:064}" words="9" opens="{opens}" }}\n\n'


def _statement(number: int, hostile: Hostile) -> str:
    values = {}
    known = {
        "when": "2018-03-04",
        "said": "2018",
        "standing": "alleged disputed",
        "by": f"{hostile.text('Statement.by')}; zq-people",
    }
    known["figure"] = f"{hostile.text('Figure.what')} | 4200{number} {hostile.text('Figure.unit')} | alleged"
    known["accuses"] = f"zq-people | {hostile.text('Accusation.of')}"
    for name in _VALUES:
        field = f"Statement.{name}"
        if name in known:
            values[name] = known[name]
        elif field not in NO_TEXT:
            values[name] = hostile.text(field)
    written = " ".join(f'{name}="{value}"' for name, value in values.items())
    remark = record(Remark, hostile)
    return (
        f"- {hostile.text('Statement.text')}\n  {{: #p1-{number} {written} }}\n"
        f'    - {remark["text"]} [^zq-references]\n      {{: checked="2026-11-20" }}'
    )
