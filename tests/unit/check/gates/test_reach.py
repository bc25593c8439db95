"""Every gate on ways through the site catches the page or statement planted out of reach."""

from pathlib import Path

from briefing.check.gates.pages import Built
from briefing.check.gates.reach import Anchor, Web, check_reach
from briefing.check.site import check_pages


def site(folder: Path, **pages: str) -> Path:
    """Write pages by name, each with what its article holds."""
    for name, body in pages.items():
        (folder / f"{name}.html").write_text(f"<title>t</title><article>{body}</article>", "utf-8")
    return folder


STATEMENT = "<p class='statement' id='p1-1'>x <a href='#p1-1'>1.1</a></p>"


def test_a_site_in_which_everything_is_reached_passes(tmp_path: Path) -> None:
    tree = site(tmp_path, index="<a href='a.html'>a</a>", a="<a href='s.html#p1-1'>s</a>", s=STATEMENT)

    assert list(check_reach(Built(tree, "hosted"))) == []


def test_an_orphan_is_caught_even_if_it_leads_home(tmp_path: Path) -> None:
    tree = site(tmp_path, index="", a="<a href='index.html'>home</a>")
    (tree / "404.html").write_text("<title>t</title>")

    assert [(f.rule, f.place.file) for f in check_reach(Built(tree, "hosted"))] == [("reach/orphan", "hosted:a.html")]


def test_a_statement_too_far_from_home_is_caught(tmp_path: Path) -> None:
    chain = {"a": "b", "b": "c", "c": "s"}
    pages = {name: f"<a href='{to}.html'>x</a>" for name, to in chain.items()}
    tree = site(tmp_path, index="<a href='a.html'>a</a>", s=STATEMENT, **pages)

    assert [f.rule for f in check_reach(Built(tree, "hosted"))] == ["reach/statement"]


def test_a_statement_to_which_only_its_own_page_points_takes_one_more_click(tmp_path: Path) -> None:
    tree = site(tmp_path, index="<a href='s.html'>s</a>", s=STATEMENT)
    web = Web(Built(tree, "hosted"))

    assert web.to_anchor(web.clicks(tree / "index.html"), Anchor(tree / "s.html", "p1-1")) == 2


def test_what_stands_at_an_old_address_is_no_orphan(tmp_path: Path) -> None:
    tree = site(tmp_path, index="<a href='here.html'>here</a>", here="Here.")
    moved = "<meta name='robots' content='noindex'><meta http-equiv='refresh' content='0; url={}'>"
    (tree / "old.html").write_text(moved.format("here.html"))

    assert list(check_reach(Built(tree, "hosted"))) == []
    assert list(check_pages(Built(tree, "hosted"), frozenset())) == []


def test_an_old_address_that_leads_on_to_nothing_is_caught(tmp_path: Path) -> None:
    tree = site(tmp_path, index="Home.")
    (tree / "old.html").write_text("<meta http-equiv='refresh' content='0; url=gone.html'>")

    assert [f.rule for f in check_pages(Built(tree, "hosted"), frozenset())] == ["built/link"]
