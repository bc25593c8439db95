"""The page of a name: who or what, then what is said about it, then who names it."""

from collections.abc import Iterator, Sequence

from briefing.labels import TAKEN_FOR
from briefing.model import Kinds
from briefing.render.html import behind, cite, defined, heading, inline, link, listed, paragraph, references_part, text
from briefing.render.marks import marks
from briefing.render.network import neighbours_block
from briefing.render.shelves import STATEMENTS, parts_block
from briefing.render.statement import block, passage_mark
from briefing.render.timeline import timeline_block
from briefing.views.entity import Claim, EntityView, Group, Linking
from briefing.views.statements import Sentence
from briefing.views.words import FEW, counted, date

MANY = 8
"""More sentences than these open on request."""


def entity_page(view: EntityView, kinds: Kinds) -> str:
    """Return the page of a name; nothing empty is shown."""
    parts = [paragraph(inline(view.description), "standfirst")]
    if facts := list(_facts(view)):
        parts.append(defined(facts))
    if view.identity:
        parts.append(paragraph(f"<strong>{TAKEN_FOR}.</strong> {inline(view.identity)}", "ours"))
    parts += _statements("What the articles say", view.said, parts_block(view.in_parts, STATEMENTS))
    if len(view.dates) >= FEW:
        parts += [heading(2, "Timeline"), timeline_block(view.dates)]
    if view.relations:
        parts += [heading(2, "Relations"), listed(map(_claim, view.relations))]
    if around := neighbours_block(view.around, view.entity, kinds):
        parts += [heading(2, "Named together with"), around]
    if view.wrote:
        parts += [heading(2, "In the sources"), listed(f"{role} of {inline(source)}" for role, source in view.wrote)]
    parts += _statements("Named in remarks", view.remarked)
    if view.linking:
        parts += [heading(2, "Linked from"), _linked(view.linking)]
    return "".join([*parts, references_part()])


def _facts(view: EntityView) -> Iterator[tuple[str, str]]:
    yield from ((name, inline(value)) for name, value in view.facts)
    yield from (("Role", _claim(role)) for role in view.roles)
    if id_ := view.wikidata:
        yield "Wikidata", link(f"https://www.wikidata.org/wiki/{id_}", id_)


def _claim(claim: Claim) -> str:
    """Return a role or relation with when it was, how it stands, and where it is given."""
    when = f", {date(claim.when)}" if claim.when else ""
    return f"{inline(claim.words)}{when}{marks(claim.stand)} {' '.join(map(_given, claim.given))}"


def _given(given: Sentence | str) -> str:
    return cite(given) if isinstance(given, str) else passage_mark(given)


def _linked(pages: Sequence[Linking]) -> str:
    """Return the pages that name the entity; many sentences open on request, since the statements stand above."""
    sentences = sum(len(page.sentences) for page in pages)
    links = listed(map(_linking, pages))
    if sentences <= MANY:
        return links
    return behind("linking", f"{sentences} sentences on {counted(len(pages), 'page', 'pages')}", links)


def _linking(page: Linking) -> str:
    """Return a page that names the entity with its sentence, or with a list of them."""
    shown = inline(page.page)
    if len(page.sentences) == 1:
        return f"{shown}: {text(page.sentences[0])}"
    return f"{shown}{listed(map(text, page.sentences))}"


def _statements(title: str, groups: Sequence[Group], more: str = "") -> list[str]:
    return [heading(2, title), said_block(groups), more] if groups or more else []


def said_block(groups: Sequence[Group]) -> str:
    """Return statements by topic and source, so that each source says once whose article it is."""
    return "".join(part for group in groups for part in _said(group))


def _said(group: Group) -> Iterator[str]:
    yield heading(3, inline(group.title))
    for line, statements in group.sources:
        yield paragraph(f"From {inline(line)}.", "statement-source")
        yield from map(block, statements)
