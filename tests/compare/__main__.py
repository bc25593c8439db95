"""Compare this project's reader of web pages with others, on pages whose article is known: `make compare`.

The pages of other programs stay outside the project; the option of each set names the folder of its repository.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.compare.found import Found
from tests.compare.gold import Gold, of_readability, of_scrapinghub, of_trafilatura
from tests.compare.invented import of_invented
from tests.compare.ours import ours
from tests.compare.scores import MEASURES, NOTHING, Score

HERE = Path(__file__).parent
OTHERS = HERE.parents[1] / ".venv" / "compare" / "bin" / "python"
PROGRAMS = ("trafilatura", "readability-lxml", "newspaper4k", "markitdown")
SETS = {"trafilatura": of_trafilatura, "readability": of_readability, "scrapinghub": of_scrapinghub}


def arguments() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.compare", description=__doc__)
    for name in SETS:
        parser.add_argument(f"--{name}", type=Path, help=f"folder of {name}'s repository")
    parser.add_argument("--python", type=Path, default=OTHERS, help="the Python that has the other programs")
    parser.add_argument("--only", default="", help="programs to compare with, parted by commas (default all)")
    parser.add_argument("--details", type=Path, help="where to write every page's scores, one line of JSON each")
    return parser.parse_args()


def main() -> None:
    """Print a table for each set and measure, in Markdown."""
    given = arguments()
    sets = {"invented": list(of_invented())}
    sets |= {name: list(read(folder)) for name, read in SETS.items() if (folder := getattr(given, name))}
    programs = [name for name in PROGRAMS if not given.only or name in given.only.split(",")]
    details = given.details.open("w", encoding="utf-8") if given.details else None
    for name, pages in sets.items():
        found = {"Sourcebook": [ours(page.file.read_bytes(), page.url) for page in pages]}
        found |= {program: list(others(given.python, program, pages)) for program in programs}
        for measure in MEASURES:
            sys.stdout.write(table(name, measure, pages, found))
            sys.stdout.flush()
        for row in per_page(name, pages, found) if details else ():
            details.write(json.dumps(row, ensure_ascii=False) + "\n")


def others(python: Path, program: str, pages: list[Gold]) -> Iterator[Found | None]:
    """Yield what another program finds in each page."""
    asked = "".join(json.dumps([program, str(page.file), page.url]) + "\n" for page in pages)
    done = subprocess.run([python, HERE / "others.py"], input=asked, capture_output=True, text=True, check=True)
    yield from map(json.loads, done.stdout.splitlines())


def table(name: str, measure: str, pages: list[Gold], found: dict[str, list[Found | None]]) -> str:
    """Return a table of one measure on one set; nothing where the set does not tell."""
    scores = {program: Score() for program in found}
    told = 0
    for program, rows in found.items():
        told = sum(
            MEASURES[measure](page, row or NOTHING, scores[program]) for page, row in zip(pages, rows, strict=True)
        )
    if not told:
        return ""
    lines = [f"| {program} | {s.precision:.3f} | {s.recall:.3f} | {s.f1:.3f} |" for program, s in scores.items()]
    head = f"### {name.capitalize()} pages: {measure}\n\n{told} pages.\n\n| Program | Precision | Recall | F1 |\n| --- | --- | --- | --- |\n"
    return head + "\n".join(lines) + "\n\n"


def per_page(name: str, pages: list[Gold], found: dict[str, list[Found | None]]) -> Iterator[dict[str, object]]:
    """Yield the F1 of every program on every page, by measure."""
    for at, page in enumerate(pages):
        row: dict[str, object] = {"set": name, "file": str(page.file)}
        for measure, count in MEASURES.items():
            for program, rows in found.items():
                score = Score()
                if count(page, rows[at] or NOTHING, score):
                    row[f"{measure} {program}"] = [round(n, 3) for n in (score.precision, score.recall, score.f1)]
        yield row


if __name__ == "__main__":
    main()
