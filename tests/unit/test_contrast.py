"""Text contrasts by at least 7 to 1 (WCAG 2.2, 1.4.6) in both schemes, on every ground that it stands on."""

import re

import pytest

from briefing.assets import THEME

STYLES = THEME / "assets/stylesheets"
SCHEMES = ("default", "slate")
LEAST = 7.0
TEXT = (
    "ink", "quiet", "link", "alleged", "assessed", "divided", "disputed", "corrected", "unconfirmed", "outdated", "supported",
)  # fmt: skip
GROUNDS = ("paper", "raised")
MARKED = 0.12
"""How much of the link's colour is mixed into the ground of what an address points at."""


def variables(scheme: str) -> dict[str, str]:
    """Return the colours that the stylesheets give a scheme on screens, by name."""
    css = "\n".join((STYLES / name).read_text("utf-8") for name in ("sourcebook.css", "pictures.css"))
    blocks = re.findall(rf'^\[data-md-color-scheme="{scheme}"\] \{{(.*?)\}}', css, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", "".join(blocks)))


def parts(colour: str) -> list[float]:
    """Return red, green and blue of a colour, 0 to 1."""
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def mixed(colour: str, ground: str, share: float) -> str:
    """Return `ground` with a share of another colour in it."""
    pairs = zip(parts(colour), parts(ground), strict=True)
    return "#" + "".join(f"{round(255 * (share * a + (1 - share) * b)):02x}" for a, b in pairs)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour.

    Source of the formula: WCAG 2.2, definition of relative luminance.
    """
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(colours: dict[str, str]) -> list[str]:
    """Return each text and ground whose contrast is below the least."""
    grounds = {name: colours[name] for name in GROUNDS}
    pairs = [(text, name, ground) for text in TEXT for name, ground in grounds.items()]
    pairs += [(text, "target", mixed(colours["link"], colours["paper"], MARKED)) for text in ("ink", "quiet")]
    pairs += [(text, "sea", colours["sea"]) for text in ("ink", "quiet")]
    ratios = [(text, name, contrast(colours[text], ground)) for text, name, ground in pairs]
    return [f"{text} on {name}: {ratio:.2f}" for text, name, ratio in ratios if ratio < LEAST]


def test_the_formula_gives_what_the_standard_gives() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_contrasts_on_every_ground(scheme: str) -> None:
    assert too_weak(variables(scheme)) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_weaker_colour_is_found(scheme: str) -> None:
    weak = {**variables(scheme), "quiet": "#808080"}

    assert any(row.startswith("quiet on paper") for row in too_weak(weak))
