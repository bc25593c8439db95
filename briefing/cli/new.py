"""Write a draft of a topic, the notes of a source, stubs of entities that notes name, or an entry of the registry."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from briefing.cli import ingest
from briefing.cli.ask import answered, parted
from briefing.cli.changing import Workshop, dry_run, opened
from briefing.cli.project import in_project
from briefing.corpus import Corpus
from briefing.edit.entries import at_end, required, with_entry
from briefing.edit.spots import Edit
from briefing.errors import BriefingError, Finding, Place
from briefing.ids import SLUG, EntityId, SourceKey, nearest
from briefing.ingest.notes.stubs import Told, named, stub, unknown
from briefing.ingest.notes.topic import outline, with_topic
from briefing.model import Kind, ReferenceData, TermData
from briefing.model.base import Record
from briefing.read.kinds import entity_models
from briefing.read.originals import read_originals
from briefing.read.project import sorted_files
from briefing.read.source import read_source

FROM, SET = "--from", "--set"
_ENTRIES: Mapping[str, tuple[str, type[Record]]] = {
    "term": ("terms.yml", TermData),
    "reference": ("references.yml", ReferenceData),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the command is told."""

    names: Sequence[str] = ()
    keys: Sequence[str] = ()
    kind: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    key: str | None = None
    rights: str = "all-rights-reserved"
    dry: bool = False


class _New(click.Command):
    """Every word after `--from` is a key, up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, list(_spread(args)))


def _spread(words: list[str]) -> Iterator[str]:
    """Yield the words with `--from` before each key."""
    keys = 0
    for word in words:
        if word.startswith("-"):
            keys = int(word == FROM)
        elif keys:
            yield from [FROM] if keys > 1 else []
            keys += 1
        yield word


@click.command(cls=_New, help=__doc__)
@click.argument("what", type=click.Choice(["topic", "source", "entity", "term", "reference"]))
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(FROM, "keys", multiple=True, metavar="KEY...", help="Keys of a topic's sources.")
@click.option("--kind", help="What the entities are, such as person, if the article is silent.")
@click.option(SET, "fields", multiple=True, metavar="FIELD=VALUE", callback=parted, help="What an entry says.")
@click.option("--key", help="The key of a source.")
@click.option("--rights", default="all-rights-reserved", help="Those of a source, such as cc-by-4.0.")
@dry_run
@in_project
def command(root: Path, what: str, **given: Any) -> None:  # noqa: ANN401 # the options above
    """Write what is new under NAME: a slug, the path of an article, or ids; all unknown entities where there is none.

    Raises:
        BriefingError: as `run` says.

    """
    run(root, what, Given(**given))


def run(root: Path, what: str, given: Given) -> None:
    """Write what is new, or show it; on a terminal, ask for what is missing.

    Raises:
        BriefingError: a name is none, the file or the entry is there, or what it needs is not.

    """
    if what == "source":
        paths = given.names or [answered({}, {"PATH": "The article's file"}, "docs/sources/")["PATH"]]
        told = ingest.Given(paths=tuple(map(Path, paths)), key=given.key, rights=given.rights, dry_run=given.dry)
        ingest.run(root, told)
        return
    project = opened(root, partly=True)
    if what == "entity" and not given.fields:
        edit = _stubs(project, given)
    elif what == "topic":
        edit = _topic(project, given)
    else:
        edit = _entry(project, what, given)
    project.change(edit, dry=given.dry, unfinished=True)


def _entry(project: Workshop, what: str, given: Given) -> Edit:
    """Return the change that adds an entry with the fields that are given."""
    if what == "entity":
        kind = _kind(project.corpus, answered({"--kind": given.kind}, {"--kind": "kind"}, "registry/")["--kind"])
        given_in: tuple[str, type[Record]] = (kind.file, entity_models(project.corpus.kinds)[kind.id])
    else:
        given_in = _ENTRIES[what]
    name, model = given_in
    asked = {"NAME": "id", **{f"{SET} {field}=…": field for field in required(model)}}
    told = {"NAME": " ".join(given.names), **{f"{SET} {field}=…": value for field, value in given.fields.items()}}
    answers = answered(told, asked, f"registry/{name}")
    fields = {asked[option]: answer for option, answer in answers.items() if option != "NAME"}
    return with_entry(project.texts, f"registry/{name}", answers["NAME"], {**fields, **given.fields})


def _kind(corpus: Corpus, name: str) -> Kind:
    if name not in corpus.kinds:
        raise click.BadParameter(f"`{name}` is none of {', '.join(corpus.kinds)}.", param_hint="--kind")
    return corpus.kinds[name]


def _stubs(project: Workshop, given: Given) -> Edit:
    """Return the change that adds stubs to the registry, each id once."""
    registry = project.corpus
    notes = sorted_files(project.texts).notes
    read = (read_source(text, path, SourceKey(Path(path).stem))[0] for path, text in notes.items())
    sources = [source for source in read if source]
    ids = [EntityId(id_) for id_ in dict.fromkeys(given.names)] or unknown(sources, registry.entities)
    kind = _kind(registry, given.kind) if given.kind else None
    texts = Told(sources, read_originals(project.root))
    if findings := [finding for id_ in ids for finding in _unfit(id_, registry, texts)]:
        raise BriefingError(findings)
    made, files = [stub(id_, kind, registry, texts) for id_ in ids], dict[str, str | None]()
    for each in made:
        files[each.file] = at_end(files.get(each.file) or project.texts.get(each.file, ""), each.text)
    said = tuple(f"{each.file}: {each.id}, {each.kind.id}; read it over." for each in made)
    return Edit(files, said=said or ("No id is unknown.",))


def _unfit(id_: EntityId, registry: Corpus, told: Told) -> Iterator[Finding]:
    """Yield why no stub can be written of an id: it is no id, the registry holds it, or nothing names it."""
    entity = registry.entities.get(id_)
    file = f"registry/{entity.kind.file}" if entity else "registry/"
    if entity or not SLUG.fullmatch(id_):
        remedy = "Write lower-case words joined by hyphens that the registry does not hold."
        yield _refuse(file, f"`{id_}` is in the registry, or is no id.", remedy, "new/entity")
    elif not named(id_, told):
        remedy = f"Correct the id, or give the entry itself with {SET}."
        yield _refuse(file, f"No statement and no passage that is here names `{id_}`.", remedy, "new/entity")


def _topic(project: Workshop, given: Given) -> Edit:
    """Return the change that adds a draft and names it in the notes of its sources."""
    asked = {"SLUG": "slug of the topic", f"{FROM} KEY…": "keys of its sources"}
    answers = answered({"SLUG": " ".join(given.names), f"{FROM} KEY…": " ".join(given.keys)}, asked, "docs/topics/")
    slug, keys = answers["SLUG"], answers[f"{FROM} KEY…"].split()
    path, corpus = f"docs/topics/{slug}.md", project.corpus
    if findings := [*_taken(project, slug, path), *_absent(corpus, keys, path)]:
        raise BriefingError(findings)
    sources = [corpus.sources[SourceKey(key)] for key in dict.fromkeys(keys)]
    files: dict[str, str | None] = {path: outline(slug, sources)}
    files |= {source.place.file: with_topic(project.texts[source.place.file], slug) for source in sources}
    said = f"{path}: a draft, shown by make serve; once written, take `draft: true` out and name it under `nav`."
    return Edit(files, said=(said,))


def _taken(project: Workshop, slug: str, path: str) -> Iterator[Finding]:
    if not SLUG.fullmatch(slug):
        yield _refuse(path, f"`{slug}` is no slug.", "Use lower-case words joined by hyphens.")
    elif path in project.texts:
        yield _refuse(path, "The file is there already.", "Choose another slug, or edit the file.")


def _absent(corpus: Corpus, keys: Sequence[str], path: str) -> Iterator[Finding]:
    for key in keys:
        if SourceKey(key) not in corpus.sources:
            remedy = f"{nearest(key, list(corpus.sources))}Write the key of a file in docs/sources/."
            yield _refuse(path, f"The source `{key}` does not exist.", remedy)


def _refuse(path: str, sentence: str, remedy: str, rule: str = "new/topic") -> Finding:
    return Finding(Place(re.sub(r"\s", " ", path), 1), rule, sentence, remedy)
