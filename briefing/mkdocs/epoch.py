"""The build date that `SOURCE_DATE_EPOCH` gives, by the convention of reproducible-builds.org."""

import re
from collections.abc import Mapping

from briefing.errors import Finding, Place

EPOCH = "SOURCE_DATE_EPOCH"
_LAST = 2**32 - 1
"""The last second that the head of a gzip file can hold, in the year 2106."""


def bad_epoch(environment: Mapping[str, str]) -> Finding | None:
    """Return what is wrong with the build date that the environment gives; set to nothing, it gives none."""
    given = environment.get(EPOCH, "")
    if not given or (re.fullmatch(r"[0-9]{1,10}", given) and int(given) <= _LAST):
        return None
    sentence = f"`{' '.join(given[:40].split())}` is no build date."
    return Finding(
        Place(EPOCH, 1), "build/date", sentence, f"Give whole seconds since 1970, at most {_LAST}, or unset it."
    )
