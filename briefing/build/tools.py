"""Makers of editions whose libraries a site does without: each is imported when it is called, and may be missing."""

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from briefing.check.table import finding
from briefing.errors import BriefingError, Finding, Place

_LIBRARIES = {"pdf": "weasyprint", "pdf-book": "weasyprint", "zim": "libzim"}
"""What each edition needs besides what the site needs."""
_LISTS = {"weasyprint": "requirements-editions.txt", "libzim": "requirements-zim.txt"}
"""Where each library is pinned."""


def ready(names: Iterable[str]) -> None:
    """Do nothing where the libraries of the editions are there.

    Raises:
        BriefingError: one is not installed.

    """
    needed = sorted({_LIBRARIES[name] for name in names if name in _LIBRARIES})
    if missing := [library for library in needed if find_spec(library) is None]:
        raise BriefingError([_missing(library, "is not installed") for library in missing])


def tool(name: str) -> Any:  # noqa: ANN401 # a module
    """Return the module of `briefing.editions` that makes an edition with a library of its own.

    Raises:
        BriefingError: the library, or what it needs of the system, is not there.

    """
    try:
        return import_module(f"briefing.editions.{name}")
    except (ImportError, OSError) as error:
        why = f"cannot be loaded: {' '.join(str(error).split())[:120]}"
        raise BriefingError([_missing(_LIBRARIES[name], why)]) from None


def _missing(library: str, why: str) -> Finding:
    return finding("editions/library", Place(_LISTS[library], 1), library=library, why=why)
