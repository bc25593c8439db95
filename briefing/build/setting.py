"""How the rules are made to look at a project."""

import datetime as dt
from pathlib import Path

from briefing.build.staging import EDITIONS
from briefing.check.content import Setting
from briefing.mkdocs.macro_faults import macro_forms
from briefing.mkdocs.macros import Blocks
from briefing.mkdocs.output import built_pages


def today() -> dt.date:
    """Return the day by the clock."""
    return dt.datetime.now(tz=dt.UTC).date()


def setting_of(root: Path, configuration: str) -> Setting:
    """Return what rules look at besides the texts of a project: its originals, the day, the hosted site of before."""
    hosted = root / EDITIONS[0].target
    return Setting(root, configuration, today(), built_pages(hosted), macro_forms(Blocks))
