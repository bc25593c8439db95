"""Write a draft of a topic from the statements of its sources, or stubs of entities that notes name."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from briefing.cli.project import in_project
from briefing.corpus import Corpus, load, names
from briefing.errors import BriefingError, Finding, Place
from briefing.ids import SLUG, EntityId, SourceKey, nearest
from briefing.ingest.files import write_file
from briefing.ingest.notes.stubs import Told, named, stub, unknown
from briefing.ingest.notes.topic import outline, with_topic
from briefing.read.originals import read_originals
from briefing.read.project import read_project
from briefing.read.source import read_source

FROM = "--from"


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
@click.argument("what", type=click.Choice(["topic", "entity"]))
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(FROM, "keys", multiple=True, metavar="KEY...", help="Keys of a topic's sources.")
@click.option("--kind", help="What the entities are, such as person, if the article is silent.")
@in_project
def command(root: Path, what: str, names: tuple[str, ...], keys: tuple[str, ...], kind: str | None) -> None:
    """Write a topic that has NAME as its slug, or entities of these ids, all unknown ones where there is none.

    Raises:
        BriefingError: as `run` says.

    """
    run(root, what, names, keys, kind)


def run(root: Path, what: str, given: Sequence[str], keys: Sequence[str] = (), kind: str | None = None) -> None:
    """Write `docs/topics/<slug>.md` and name the topic in its sources, or add stubs to the registry.

    Raises:
        BriefingError: a name is none, the file or the entry is there, or a source is not.

    """
    if what == "entity":
        _entities(root, given, kind)
    elif len(given) == 1 and keys:
        _topic(root, given[0], keys)
    else:
        remedy = "Write `new topic SLUG --from KEY…`."
        raise BriefingError([_refuse("docs/topics/", "A topic needs one slug and the keys of its sources.", remedy)])


def _entities(root: Path, given: Sequence[str], kind: str | None) -> None:
    """Add stubs to the registry, each id once."""
    files = read_project(root)
    registry = names(files)
    sources = [
        source
        for path, text in files.notes.items()
        if (source := read_source(text, path, SourceKey(Path(path).stem))[0])
    ]
    ids = [EntityId(id_) for id_ in dict.fromkeys(given)] or unknown(sources, registry.entities)
    kinds = registry.kinds
    if kind and kind not in kinds:
        raise click.BadParameter(f"`{kind}` is none of {', '.join(kinds)}.", param_hint="--kind")
    texts = Told(sources, read_originals(root))
    if findings := [finding for id_ in ids for finding in _unfit(id_, registry, texts)]:
        raise BriefingError(findings)
    for made in (stub(id_, kinds[kind] if kind else None, registry, texts) for id_ in ids):
        path = root / made.file
        earlier = path.read_text("utf-8").rstrip("\n") + "\n" if path.is_file() else ""
        write_file(path, earlier + made.text)
        print(f"{made.file}: {made.id}, {made.kind.id}; read it over.")
    if not ids:
        print("No id is unknown.")


def _unfit(id_: EntityId, registry: Corpus, told: Told) -> Iterator[Finding]:
    """Yield why no stub can be written of an id: it is no id, the registry holds it, or nothing names it."""
    entity = registry.entities.get(id_)
    file = f"registry/{entity.kind.file}" if entity else "registry/"
    if entity or not SLUG.fullmatch(id_):
        remedy = "Write lower-case words joined by hyphens that the registry does not hold."
        yield _refuse(file, f"`{id_}` is in the registry, or is no id.", remedy, "new/entity")
    elif not named(id_, told):
        remedy = "Correct the id, or write the entry by hand."
        yield _refuse(file, f"No statement and no passage that is here names `{id_}`.", remedy, "new/entity")


def _topic(root: Path, slug: str, keys: Sequence[str]) -> None:
    corpus = load(root, drafts=True)
    path = f"docs/topics/{slug}.md"
    findings = []
    if not SLUG.fullmatch(slug):
        findings.append(_refuse(path, f"`{slug}` is no slug.", "Use lower-case words joined by hyphens."))
    elif (root / path).exists():
        findings.append(_refuse(path, "The file is there already.", "Choose another slug, or edit the file."))
    for key in keys:
        if SourceKey(key) not in corpus.sources:
            remedy = f"{nearest(key, list(corpus.sources))}Write the key of a file in docs/sources/."
            findings.append(_refuse(path, f"The source `{key}` does not exist.", remedy))
    if findings:
        raise BriefingError(findings)
    sources = [corpus.sources[SourceKey(key)] for key in dict.fromkeys(keys)]
    write_file(root / path, outline(slug, sources))
    try:
        for source in sources:
            notes = root / source.place.file
            write_file(notes, with_topic(notes.read_text("utf-8"), slug))
    except OSError:
        # Without its sources' word on it the draft would only be in the way of the next try.
        (root / path).unlink()
        raise
    print(f"{path}: a draft, shown by make serve; once written, take `draft: true` out and name it under `nav`.")


def _refuse(path: str, sentence: str, remedy: str, rule: str = "new/topic") -> Finding:
    return Finding(Place(re.sub(r"\s", " ", path), 1), rule, sentence, remedy)
