"""Letters of a Word document in the colour of the ground on which they stand, which no reader sees."""

from collections.abc import Iterator

from lxml import etree

from briefing.ingest.colours import are_alike, of_hex
from briefing.ingest.equations import name_of
from briefing.ingest.formats.word_styles import UNSURE, Styles, shade
from briefing.ingest.left_out import HIDDEN
from briefing.text.words import count

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHARE = 0.5
"""Share of a document's letters from which on those in the colour of their ground are the text itself."""


def without_unseen(tree: etree._Element, styles: Styles) -> Iterator[tuple[str, int]]:
    """Take out the words in the colour of their ground, in place; yield how many they are."""
    page = UNSURE if any(node.get("behindDoc") in {"1", "true"} for node in tree.iter()) else styles.page
    runs = [run for run in tree.iter(f"{{{_W}}}r") if _is_unseen(run, styles, page)]
    unseen = [text for run in runs for text in run.iter(f"{{{_W}}}t", f"{{{_W}}}sym")]
    if _letters(unseen) >= _SHARE * _letters(tree.iter(f"{{{_W}}}t")):
        return
    yield HIDDEN, sum(count("".join(text.text or "" for text in run.iter(f"{{{_W}}}t"))) for run in runs)
    for text in unseen:
        text.getparent().remove(text)


def _letters(texts: Iterator[etree._Element] | list[etree._Element]) -> int:
    return sum(len(text.text or "") for text in texts)


def _is_unseen(run: etree._Element, styles: Styles, page: str) -> bool:
    look = styles.look(run)
    colour = of_hex(look.colour or "")
    ground = of_hex(look.ground or _ground(run, styles, page)) if colour and not look.vanish else None
    return colour is not None and ground is not None and are_alike(colour, ground)


def _ground(run: etree._Element, styles: Styles, page: str) -> str:
    """Return the colour of what lies below a run: its paragraph's colour, its cell's or its page's."""
    for node in run.iterancestors():
        name = name_of(node)
        if name in {"p", "tc", "tbl"} and (found := shade(node.find(f"{{{_W}}}{name}Pr"))):
            return found
        if name == "p" and (found := styles.grounds.get(styles.style_of(node), "")):
            return found
        if name == "txbxContent" or (name == "tbl" and styles.is_shaded(node)):
            return UNSURE
    return page
