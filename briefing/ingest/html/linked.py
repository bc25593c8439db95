"""A page's linked data: the objects that are about the page itself, with what they refer to by `@id`."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from briefing.ingest.text import squashed

Thing = dict[str, object]
_START = re.compile(r"(?<!CDATA)\[\s*\{|\{")
"""Where the data of a script begins: some stand in CDATA or comments, as old pages wrote scripts."""
_OTHERS = frozenset({
    "audio", "citation", "comment", "exampleOfWork", "image", "isBasedOn", "isPartOf", "itemReviewed", "review",
    "translationOfWork", "video", "workExample", "workTranslation",
})  # fmt: skip
"""Properties whose values are other things than the page's article, even where they bear its title."""
_ELSEWHERE = frozenset({
    "itemListElement", "mentions", "isRelatedTo", "relatedLink", "hasPart", "significantLink", "subjectOf", "blogPost",
    "dataFeedElement", "about", "liveBlogUpdate",
})  # fmt: skip
"""Properties whose values may be its article, where they bear its title."""
_ARTICLE = re.compile(r"\w*Article|(?!Job)\w*Posting|Report|Chapter|CreativeWork|Review")
_THING = re.compile(
    r"\w*Object|\w*Event|\w*Product\w*|Recipe|Person|Place|LocalBusiness|Offer|Movie|Song|Clip|Course|Game|"
    r"\w*Application|\w*(?:Series|Season|Episode)|\w*List|WebSite|JobPosting"
)
"""Kinds of what an article may show, sell or name, and never is."""
_PAGE = re.compile(r"\w*Page")
_BODY = re.compile(
    r"Organization$|^(?:Corporation|NGO|Library\w*|\w*School|CollegeOrUniversity|Airline|Consortium|\w*Group|\w*Team)$"
)
_OF_ARTICLES = frozenset({"datePublished", "publisher", "author"})
_ALIKE, _FEWEST = 0.75, 3
"""Share of the words of a longer title that a shorter wording of it holds, and the fewest of them."""
_SMALL = frozenset({
    "a", "al", "an", "and", "are", "as", "at", "au", "aux", "by", "d", "das", "de", "del", "dem", "den", "der", "des",
    "die", "du", "e", "ein", "eine", "el", "en", "et", "for", "from", "il", "im", "in", "is", "it", "its", "la", "las",
    "le", "les", "lo", "los", "of", "on", "or", "that", "the", "this", "to", "un", "und", "une", "von", "was", "were",
    "will", "with", "y", "zu",
})  # fmt: skip
"""Words that tell no title from another."""
_HANGING = re.compile(r",(?=\s*[}\]])")
"""A comma that ends a list, which JSON does not know."""
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Linked:
    """The objects of a page's linked data that are about it: its article first, then the page."""

    about: tuple[Thing, ...]
    by_id: dict[str, Thing]

    def value(self, thing: Thing, name: str) -> object:
        """Return a property of a thing; what is named by `@id` alone is followed."""
        return self._followed(thing.get(name), 0)

    def _followed(self, value: object, depth: int) -> object:
        if isinstance(value, list) and depth < _DEEPEST:
            return [self._followed(row, depth + 1) for row in value]
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return self.by_id.get(str(value["@id"]), value)
        return value


def linked_data(tree: HtmlElement, titles: Sequence[str], addresses: Sequence[str]) -> Linked:
    """Return what a page's linked data says of the page, which is called one of `titles` and stands at `addresses`."""
    found = [
        row for text in tree.xpath("//script[contains(@type, 'ld+json')]/text()") for row in _things(_loaded(text))
    ]
    by_id: dict[str, Thing] = {}
    for thing, _ in found:
        id_ = thing.get("@id")
        if isinstance(id_, str) and len(thing) > len(by_id.get(id_, {})):
            by_id[id_] = thing
    works = [(thing, own) for thing, own in found if own is not None and (_is_written(thing) or _is_page(thing))]
    called = _at_home([thing for thing, _ in works if _is_called(thing, titles)], addresses)
    here = [thing for thing, own in works if own and thing not in called and set(_addresses(thing)) & set(addresses)]
    written = any(map(_is_written, called))
    named = [*called, *(thing for thing in here if not (written and _is_written(thing) and _differs(thing, titles)))]
    alone = [thing for thing, own in works if own and not _is_other(thing, titles, addresses)]
    articles = [thing for thing in alone if _is_written(thing)] or alone
    about = named or (articles if len(articles) == 1 else [])
    return Linked(tuple(sorted(about, key=_is_page)), by_id)


def _loaded(text: str) -> object:
    start = _START.search(text)
    if start is None:
        return None
    for given in (text[start.start() :], _HANGING.sub("", text[start.start() :])):
        try:
            return json.JSONDecoder(strict=False).raw_decode(given)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _things(value: object) -> Iterator[tuple[Thing, bool | None]]:
    """Yield every object in a value, and whether it stands where a page speaks of itself; None where it never does."""
    rows: list[tuple[object, bool | None]] = [(value, True)]
    while rows:
        row, own = rows.pop(0)
        if isinstance(row, dict):
            yield row, own
            for name, inner in row.items():
                below = None if own is None or name in _OTHERS else own and name not in _ELSEWHERE
                rows.append((inner, below))
        elif isinstance(row, list):
            rows += [(inner, own) for inner in row]


def is_article_type(name: str) -> bool:
    """Return whether a type, with or without its address, is that of an article."""
    return _ARTICLE.fullmatch(name.rpartition("/")[2]) is not None


def _types(thing: Thing) -> list[str]:
    given = thing.get("@type")
    return [str(name).rpartition("/")[2] for name in (given if isinstance(given, list) else [given]) if name]


def _is_written(thing: Thing) -> bool:
    """Return whether a thing is an article, or speaks like one and does not say what it is."""
    types = _types(thing)
    if any(map(_ARTICLE.fullmatch, types)):
        return True
    if any(_THING.fullmatch(name) or _BODY.search(name) for name in types):
        return False
    return "headline" in thing or (not types and bool(_OF_ARTICLES & thing.keys()))


def _is_page(thing: Thing) -> bool:
    return any(map(_PAGE.fullmatch, _types(thing))) and not _is_written(thing)


def _headlines(thing: Thing) -> list[str]:
    given = (thing.get(name) for name in ("headline", "name", "alternativeHeadline"))
    return [text for text in given if isinstance(text, str) and squashed(text)]


def _is_called(thing: Thing, titles: Sequence[str]) -> bool:
    """Return whether a thing bears the title of the page."""
    known = {squashed(title) for title in titles}
    return any(squashed(text) in known for text in _headlines(thing))


def _at_home(things: list[Thing], addresses: Sequence[str]) -> list[Thing]:
    """Return things that bear a page's title: where one of them stands at its address, none that stands elsewhere."""
    home = [thing for thing in things if _is_written(thing) and set(_addresses(thing)) & set(addresses)]
    return [thing for thing in things if not home or thing in home or not _addresses(thing)]


def _is_other(thing: Thing, titles: Sequence[str], addresses: Sequence[str]) -> bool:
    """Return whether a thing is plainly about something else: by its address, or by a headline unlike every title."""
    if (where := _addresses(thing)) and addresses:
        return not set(where) & set(addresses)
    return _differs(thing, titles)


def _differs(thing: Thing, titles: Sequence[str]) -> bool:
    """Return whether a thing has headlines, each of them unlike every title."""
    heads = _headlines(thing)
    return bool(heads and titles) and not any(_is_alike(head, title) for head in heads for title in titles)


def _is_alike(first: str, second: str) -> bool:
    """Return whether one of two titles is the other in fewer words: most of them, the same numbers, none of its own."""
    a, b = sorted((_significant(first), _significant(second)), key=len)
    if squashed(first) == squashed(second):
        return True
    numbers = [{word for word in words if word.isdigit()} for words in (a, b)]
    begins = any(squashed(x).startswith(squashed(y)) for x, y in ((first, second), (second, first)))
    return a <= b and numbers[0] == numbers[1] and len(a) >= _FEWEST and (begins or len(a) >= _ALIKE * len(b))


def _significant(title: str) -> set[str]:
    return {word for word in re.findall(r"\w+", title.casefold()) if word not in _SMALL}


def _addresses(thing: Thing) -> list[str]:
    main = thing.get("mainEntityOfPage")
    given = [thing.get("url"), thing.get("@id"), main.get("@id") if isinstance(main, dict) else main]
    return [bare(text) for text in given if isinstance(text, str) and text.startswith("http")]


def bare(address: str) -> str:
    """Return an address without what may differ between two ways to write it."""
    return address.partition("#")[0].partition("?")[0].removeprefix("https://").removeprefix("http://").rstrip("/")


@dataclass(frozen=True, slots=True)
class Maker:
    """Who made something, as linked data says."""

    name: str
    body: bool = False
    given: str | None = None
    family: str | None = None


def makers(linked: Linked, thing: Thing, role: str) -> Iterator[Maker]:
    """Yield the makers of a thing: names, persons, bodies, persons in a role; what `@id` names is followed."""
    yield from _makers(linked, linked.value(thing, role), role, 0)


def _makers(linked: Linked, value: object, role: str, depth: int) -> Iterator[Maker]:
    if isinstance(value, list):
        for row in value:
            yield from _makers(linked, row, role, depth)
    elif isinstance(value, str):
        yield Maker(value)
    elif isinstance(value, dict) and "Role" in _types(value) and depth < _DEEPEST:
        yield from _makers(linked, linked.value(value, role), role, depth + 1)
    elif isinstance(value, dict):
        given, family = (str(value.get(name) or "") or None for name in ("givenName", "familyName"))
        names = value.get("name") or " ".join(filter(None, (given, family)))
        for name in names if isinstance(names, list) else [names]:
            whole = {name, f"{given} {family}"} if given and family else set()
            sure = len(whole) == 1
            yield Maker(str(name), _is_body(value), given if sure else None, family if sure else None)


def _is_body(thing: Thing) -> bool:
    """Return whether linked data calls a thing an organisation, of any of schema.org's kinds."""
    return any(_BODY.search(name) for name in _types(thing))
