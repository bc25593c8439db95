"""Where citations become numbered notes: one list a page, in the order of the first citation of each."""

from collections.abc import Iterator
from typing import cast

from lxml.etree import _Element as Element

from briefing.corpus import Corpus
from briefing.ids import parse_citation
from briefing.mkdocs.dom import Place, made, nodes, remove, unwrap
from briefing.render.html import CITE, NOTES
from briefing.render.marks import KEPT, mark
from briefing.render.note import note
from briefing.views.notes import marked_words, note_of_citation
from briefing.views.words import counted

NARROW_SPACE = "\u202f"
"""Stands before a citation, so that its number stays with its sentence and yet is no part of the word before it."""


def number_notes(root: Element, corpus: Corpus) -> None:
    """Give the citations of a page their numbers, and put its notes where they belong, or at its end.

    What the record says of a statement stands once on a page: where a block says it, the note leads there.
    A claim whose statements are alleged or in doubt has one mark, in words, after its citations.
    What is there for notes alone goes where the page cites nothing.
    """
    numbers: dict[str, int] = {}
    for run in list(_runs(root)):
        _join(run, corpus)
        for sup in run:
            id_ = sup.attrib.pop(CITE)
            number = str(numbers.setdefault(id_, len(numbers) + 1))
            sup.append(made("a", number, class_="footnote-ref", href=f"#fn:{number}"))
    _place(root, corpus, list(numbers))


def _runs(root: Element) -> Iterator[list[Element]]:
    """Yield the citations that stand together behind one claim."""
    run: list[Element] = []
    for sup in cast(list[Element], root.xpath(f".//sup[@{CITE}]")):
        if run and sup.getprevious() is run[-1] and (run[-1].tail or "") in {"", " "}:
            run.append(sup)
            continue
        if run:
            yield run
        run = [sup]
    if run:
        yield run


def _join(run: list[Element], corpus: Corpus) -> None:
    """Keep citations on the line of their claim, with its one mark after the last that cites the article.

    References follow the mark, since they give the record.
    """
    previous = run[0].getprevious()
    before = Place(run[0].getparent() if previous is None else previous, tail=previous is not None)
    if before.text.endswith(" "):
        before.put(before.text.rstrip(" ") + NARROW_SPACE)
    for sup in run[:-1]:
        sup.tail = NARROW_SPACE
    texts = [sup.get(CITE, "") for sup in run]
    last = max((at for at, text in enumerate(texts, 1) if ":" in text), default=0)
    marks = [nodes(mark(word))[0] for word in marked_words(corpus, texts)]
    if marks and last:
        after = Place(run[last - 1], tail=True)
        rest = after.text
        for each in marks:
            each.tail = KEPT
        marks[-1].tail = rest
        after.put(KEPT, marks)


def _place(root: Element, corpus: Corpus, cited: list[str]) -> None:
    kept = cast(list[Element], root.xpath(f".//*[@{NOTES}]"))
    at = next((element for element in kept if element.get(NOTES) == "list"), None)
    if cited:
        listed = _listed(root, corpus, cited)
        if at is None:
            root.append(listed)
        else:
            at.addprevious(listed)
    for element in kept:
        kind = element.attrib.pop(NOTES)
        if kind == "number":
            shown = element.text or ""
            told = f"{counted(len(cited), 'note', 'notes')}{shown[shown.index(':') :]}" if cited else shown
            unwrap(element, told)
        elif kind == "list" or not cited:
            remove(element)


def _listed(root: Element, corpus: Corpus, cited: list[str]) -> Element:
    anchors = frozenset(map(str, cast(list[object], root.xpath(".//div/@id"))))
    notes, named, opened = made("ol"), set[str](), set[str]()
    for number, id_ in enumerate(cited, 1):
        citation = parse_citation(id_)
        source = citation.source if citation and citation.source else ""
        item = made("li", id=f"fn:{number}")
        told = note_of_citation(corpus, id_, anchors, named=source in named and bool(source), opened=opened)
        item.extend(nodes(note(told)))
        named.add(source)
        if told.opening and citation:
            opened |= {passage.sha for passage in corpus.cited_passages(citation)}
        notes.append(item)
    block = made("div", class_="footnote")
    block.append(notes)
    return block
