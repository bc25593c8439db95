"""What MkDocs says of a failed build becomes findings; ours pass through it as they are."""

from briefing.build.complaints import complaints
from briefing.check.trace import Written

SAID = """INFO    -  Building
ERROR   -  docs/a.md:3: [project/page] The page is missing, and so on. Write it.
docs/b.md:4: [notes/x] One. Two. Three.
ERROR   -  Error reading page 'x.md':
WARNING -  Doc file 'x.md' contains a link '/assets/y.png', but the target is not found
  among documentation files.
WARNING -  Doc file 'x.md' contains a link '#z', but there is no such anchor on this page.
WARNING -  [macros] - ERROR # _Macro Rendering Error_

_File_: `x.md`

_UndefinedError_: 'nmae' is undefined
```
Traceback
```
ERROR   -  Something failed
"""
LINES = Written({"docs/x.md": ("[x](#zoo)", "![y](/assets/y.png)", "[x](#z)", "{{ nmae }}")})


def test_each_complaint_is_a_line_and_names_the_line_that_wrote_it() -> None:
    assert [str(finding).split(" Mend")[0] for finding in complaints(SAID, LINES)] == [
        "docs/a.md:3: [project/page] The page is missing, and so on. Write it.",
        "docs/b.md:4: [notes/x] One. Two. Three.",
        "docs/x.md:2: [build/link] The link `/assets/y.png` leads nowhere: the target is not found among documentation files. Link to a page and an id that are there.",
        "docs/x.md:3: [build/link] The link `#z` leads nowhere: there is no such anchor on this page. Link to a page and an id that are there.",
        "docs/x.md:4: [build/mkdocs] MkDocs says: [macros] - ERROR # _Macro Rendering Error_ _File_: `x.md` _UndefinedError_: 'nmae' is undefined.",
        "mkdocs.yml:1: [build/mkdocs] MkDocs says: Something failed.",
    ]


def test_a_page_made_from_data_is_named_as_it_is() -> None:
    said = "WARNING - Doc file 'people/a.md' contains a link 'b', but it is not found."

    assert str(complaints(said, LINES)[0]).startswith("docs/people/a.md:1: [build/link]")


def test_a_build_that_says_nothing_of_the_kind_is_known_by_its_last_words() -> None:
    assert "Killed. Mend" in str(complaints("INFO - a\nKilled.\n", LINES)[0])
    assert "without a word" in str(complaints("", LINES)[0])
