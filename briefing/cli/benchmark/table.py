"""What was measured, as a table for people and as figures for programs."""

import datetime as dt
import math
import os
import platform
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

_BEGIN, _END = "<!-- Written by `make bench`. -->", "<!-- The end of what `make bench` writes. -->"


class Row(NamedTuple):
    """What builds of one corpus cost, in seconds of the processor."""

    articles: int
    pages: int
    hosted: float
    plain: float
    whole: float
    """Both editions, with the rules before them and the gates after."""

    def figures(self) -> dict[str, float]:
        """Return the figures by name, with the ratios."""
        ratios = {"hosted/plain": self.hosted / self.plain, "whole/hosted": self.whole / self.hosted}
        return {**self._asdict(), **{name: round(ratio, 3) for name, ratio in ratios.items()}}


def growth(fewer: Row, more: Row) -> float:
    """Return the power of the number of pages with which the cost of one edition grows; 1 is in step with them."""
    return math.log(more.hosted / fewer.hosted) / math.log(more.pages / fewer.pages)


def machine() -> str:
    """Return on what was measured, and when."""
    load = f"load {os.getloadavg()[0]:.0f} at the end"
    day = dt.datetime.now(tz=dt.UTC).date()
    return f"{day}, {os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {load}."


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table of Markdown."""
    head = ("Invented articles", "Pages", "Hosted edition, s", "Plain, s", "Hosted to plain", "`scripts build`, s")
    lines = [[*head, "To one edition", "Growth"], ["---"] * 8]
    grown = ["", *(f"{growth(*pair):.2f}" for pair in pairwise(rows))]
    for row, power in zip(rows, grown, strict=True):
        times = [f"{row.hosted:.1f}", f"{row.plain:.1f}", f"{row.hosted / row.plain:.2f}", f"{row.whole:.1f}"]
        lines.append([str(row.articles), str(row.pages), *times, f"{row.whole / row.hosted:.2f}", power])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def put_table(page: Path, rows: Sequence[Row]) -> None:
    """Write the table into a page between the two comments that stand there for it."""
    before, _, rest = page.read_text("utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    page.write_text(f"{before}{_BEGIN}\n\nMeasured {machine()}\n\n{table(rows)}\n\n{_END}{after}", "utf-8")
