"""The part of a briefing on what its source leaves out, folded where it is long."""

from lxml.etree import _Element as Element

from briefing.mkdocs.dom import made, words

THIN = ("Where the source is thin", "How far can the source be relied on?", "How reliable is the source?")
"""Headings of that part."""
MANY_WORDS = 60
"""From how many words on it is folded."""


def fold_thin(root: Element) -> None:
    """Fold what stands below such a heading, behind a line that says how much it is."""
    for heading in [heading for heading in root.iter("h2") if words(heading).strip() in THIN]:
        body = []
        for element in heading.itersiblings():
            if element.tag == "h2":
                break
            body.append(element)
        number = len(" ".join(map(words, body)).split())
        if number >= MANY_WORDS:
            fold = made("details", class_="behind folded thin", open="")
            fold.append(made("summary", f"How the article argues and what it leaves out: {number} words"))
            heading.addnext(fold)
            fold.extend(body)
