"""What a site is called and how it may be used: one record, so that nothing else knows which site it serves."""

import re
from dataclasses import dataclass

from briefing.text.letters import folded


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which terms the texts of a site may be used; both parts are empty where it does not say."""

    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a site says of itself in `mkdocs.yml`."""

    name: str = "Briefings"
    description: str = ""
    """What it is, in a sentence."""
    language: str = "en"
    """A language tag (BCP 47), such as `en-IE`."""
    licence: Licence = Licence()
    address: str = ""
    """Its whole address, with a slash at its end; empty where it does not know its host."""
    repository: str = ""
    """Where its files are kept, on the web."""
    contact: str = ""
    """To whom readers write."""
    id: str = ""
    """What ids for other programs begin with, so that they outlive a new name; empty where the name makes it."""

    @property
    def key(self) -> str:
        """Return what ids begin with: the id, or the name as ids have it, so `Quay Papers` is `quay-papers`."""
        if self.id:
            return self.id
        return "-".join(re.findall(r"[a-z0-9]+", folded(self.name))) or "site"

    @property
    def about(self) -> str:
        """Return what the site is in a sentence, or its name where it does not say."""
        return self.description or self.name
