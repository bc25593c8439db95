"""The table of all rules, `table.yml`: what findings say, and the page about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from string import Template
from types import MappingProxyType

import yaml

from briefing.errors import Finding, Place

ERROR = "error"
"""The severity of what keeps the site from being published, which is that of nearly every rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as its row of the table has it."""

    id: str
    family: str
    sentence: str
    """What is wrong; `$word` stands for what a finding names."""
    remedy: str
    severity: str = ERROR


def _read(text: str) -> dict[str, Rule]:
    families: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(text)
    return {id_: Rule(id_, family, **row) for family, rows in families.items() for id_, row in rows.items()}


RULES: Mapping[str, Rule] = MappingProxyType(_read((files(__package__) / "table.yml").read_text("utf-8")))
"""Every rule by its id, family by family."""


def finding(rule: str, place: Place, **named: object) -> Finding:
    """Return a finding in the words of the table.

    Args:
        rule: the rule's id.
        place: where the offence stands.
        named: what the words of the row stand for, all of them.

    """
    row, said = RULES[rule], {name: str(value) for name, value in named.items()}
    return Finding(place, rule, Template(row.sentence).substitute(said), Template(row.remedy).substitute(said))
