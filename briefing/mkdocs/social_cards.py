"""The pictures that other sites show beside a link: the page's own title and standfirst, in the site's own font."""

import io
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw, ImageFont

from briefing.assets import FONT
from briefing.text.letters import bare

FOLDER = "assets/social"
HOME = "index.md"
SIZE = (1200, 630)
_PAPER = "#fbf8f2"
_INKS = ("#1d1a15", "#554e43", "#7a2e1d")
"""Those of titles, of quieter words and of the mark."""
_SHADES = 10
"""Shades of each ink at the edges of letters; the eye tells no more apart."""
_LEFT, _WIDTH = 90, 1020
_BESIDE = _LEFT + 66
"""Where the site's name begins, beside the mark."""
_TOP, _BOTTOM, _GAP, _RULE = 150, 545, 24, 566
_MARK = (
    ((5, 13), (5, 3), (14, 3), (19, 8), (19, 13)), ((5, 13), (5, 21), (11, 21)), ((9, 9), (13, 9)),
    ((9, 13), (11, 13)), ((21, 18), (14, 18), (13, 16)), ((18, 15), (21, 18), (18, 21)),
)  # fmt: skip
"""The lines of the site's mark, on a grid of 24."""


class Words(NamedTuple):
    """What a picture says."""

    title: str
    standfirst: str


def card_path(path: str, drawn: Mapping[str, Words]) -> str:
    """Return where the picture for the page at `path` lies: its own, that of its folder, or that of the site."""
    folder = f"{path.rpartition('/')[0]}/index.md"
    of = next(candidate for candidate in (path, folder, HOME) if candidate in drawn)
    return f"{FOLDER}/{of.removesuffix('.md').replace('/', '-')}.png"


def draw_card(site: str, words: Words) -> bytes:
    """Return a picture as PNG; the same bytes for the same words.

    Args:
        site: the site's name.
        words: what it says.

    """
    mask = Image.new("L", SIZE)
    pen = ImageDraw.Draw(mask)
    mask.paste(_mark(), (_LEFT, 56))
    pen.text((_BESIDE, 62), site, 255, _font(600, 34))
    title, standfirst = _fitting(words)
    bottom = _draw_lines(pen, _TOP, title) + _GAP
    _draw_lines(pen, bottom, standfirst)
    pen.line((_LEFT, _RULE, _LEFT + _WIDTH, _RULE), 255, 4)
    made = io.BytesIO()
    _coloured(mask, bottom).save(made, "PNG", compress_level=4)
    return made.getvalue()


def _coloured(mask: Image.Image, bottom: int) -> Image.Image:
    """Return a mask in colours: no part of the picture has two inks, so each is turned into shades of its own.

    Args:
        mask: everything that is drawn.
        bottom: where the standfirst begins.

    """
    wide, high = SIZE
    head, foot = _TOP - _GAP, _RULE - 4
    parts = (
        (0, (0, head, wide, bottom)),
        (1, (_BESIDE, 0, wide, head)),
        (1, (0, bottom, wide, foot)),
        (2, (0, 0, _BESIDE, head)),
        (2, (0, foot, wide, high)),
    )
    for ink, box in parts:
        mask.paste(mask.crop(box).point(_shades(ink)), box)
    mask.putpalette([part for colour in (_PAPER, *_ramps()) for part in ImageColor.getrgb(colour)])
    return mask


@cache
def _shades(ink: int) -> list[int]:
    """Return, by how much of an ink a point has, its place in the palette; none is the paper."""
    steps = (round(amount * _SHADES / 255) for amount in range(256))
    return [ink * _SHADES + step if step else 0 for step in steps]


def _ramps() -> Iterator[str]:
    """Yield the shades of each ink on the paper, faint to full."""
    paper = ImageColor.getrgb(_PAPER)
    for colour in map(ImageColor.getrgb, _INKS):
        for step in range(1, _SHADES + 1):
            mixed = (round(p + (c - p) * step / _SHADES) for p, c in zip(paper, colour, strict=True))
            yield "#" + "".join(f"{part:02x}" for part in mixed)


def _mark() -> Image.Image:
    """Return the mark as a mask, drawn four times as large so that its edges are smooth."""
    mask = Image.new("L", (200, 200))
    pen = ImageDraw.Draw(mask)
    for line in _MARK:
        pen.line([(8 * x, 8 * y) for x, y in line], 255, 16, joint="curve")
    return mask.resize((50, 50), Image.Resampling.LANCZOS)


class _Set(NamedTuple):
    """Lines and the font they are set in."""

    lines: tuple[str, ...]
    font: ImageFont.FreeTypeFont

    @property
    def height(self) -> int:
        return len(self.lines) * self.step

    @property
    def step(self) -> int:
        return round(self.font.size * 1.25)


def _fitting(words: Words) -> tuple[_Set, _Set]:
    """Return title and standfirst as large as the picture holds them."""
    for size in (76, 68, 60, 52, 44, 36):
        title = _set(words.title, _font(600, size))
        standfirst = _set(words.standfirst, _font(400, min(32, size - 10)))
        if title.height + _GAP + standfirst.height <= _BOTTOM - _TOP:
            break
    return title, standfirst


# Standfirsts are set in one size below most sizes of titles: each is measured once.
@lru_cache(maxsize=8)
def _set(text: str, font: ImageFont.FreeTypeFont) -> _Set:
    return _Set(tuple(_wrapped(_drawable(text), font)), font)


def _draw_lines(pen: ImageDraw.ImageDraw, top: int, text: _Set) -> int:
    """Draw lines from `top`; return where they end."""
    for number, line in enumerate(text.lines):
        pen.text((_LEFT, top + number * text.step), line, 255, text.font)
    return top + text.height


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and font.getlength(f"{line} {word}") > _WIDTH:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


@cache
def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def _drawable(text: str) -> str:
    """Return the text without marks on letters that the font's Latin subset lacks."""
    return "".join(bare(letter) if letter > "ÿ" and letter.isalpha() else letter for letter in text)


def social_cards(site: str, drawn: Mapping[str, Words]) -> Iterable[tuple[str, bytes]]:
    """Yield the path and the bytes of each picture."""
    return ((card_path(path, drawn), draw_card(site, words)) for path, words in drawn.items())
