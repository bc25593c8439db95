"""A finished site takes the place of the earlier one, which is never lost on the way."""

import ctypes
import errno
from contextlib import nullcontext
from pathlib import Path

import pytest

from briefing.build import swap
from briefing.build.swap import EARLIER, put_back, take_place


def folder(at: Path, text: str) -> Path:
    """Return a folder with one page."""
    at.mkdir()
    (at / "index.html").write_text(text, encoding="utf-8")
    return at


def held(at: Path) -> str:
    """Return the text of a folder's page."""
    return (at / "index.html").read_text(encoding="utf-8")


def test_a_first_site_is_put_where_none_was(tmp_path: Path) -> None:
    take_place(folder(tmp_path / "new", "later"), tmp_path / "out" / "site")

    assert held(tmp_path / "out" / "site") == "later"


@pytest.mark.parametrize(("can", "aside"), [(True, "new"), (False, f"new{EARLIER}")])
def test_a_later_site_takes_the_place_and_the_earlier_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can: bool, aside: str
) -> None:
    if not can:
        monkeypatch.setattr(swap, "_caller", lambda: None)
    site = folder(tmp_path / "site", "earlier")
    take_place(folder(tmp_path / "new", "later"), site)

    assert (held(site), held(tmp_path / aside)) == ("later", "earlier")


def test_where_the_second_step_fails_the_earlier_site_stands_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    site = folder(tmp_path / "site", "earlier")
    with pytest.raises(FileNotFoundError):
        take_place(tmp_path / "missing", site)

    assert held(site) == "earlier"


def test_an_earlier_site_is_put_back_only_where_none_stands(tmp_path: Path) -> None:
    site = tmp_path / "site"
    folder(tmp_path / f"new{EARLIER}", "earlier")
    put_back(tmp_path / "new", site)
    assert held(site) == "earlier"

    folder(tmp_path / f"new{EARLIER}", "older")
    put_back(tmp_path / "new", site)
    assert held(site) == "earlier"


@pytest.mark.parametrize(("number", "swaps"), [(errno.EINVAL, True), (errno.ENOSYS, True), (errno.EACCES, False)])
def test_two_steps_are_taken_where_the_system_knows_no_exchange_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, swaps: bool
) -> None:
    def refused(*_: bytes) -> int:
        ctypes.set_errno(number)
        return -1

    monkeypatch.setattr(swap, "_caller", lambda: refused)
    site, new = folder(tmp_path / "site", "earlier"), folder(tmp_path / "new", "later")
    with nullcontext() if swaps else pytest.raises(PermissionError):
        take_place(new, site)

    assert held(site) == ("later" if swaps else "earlier")
