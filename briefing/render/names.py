"""What something is called, as readers are shown it."""

from collections.abc import Iterator

from briefing.model import Language, Named
from briefing.render.escape import plain
from briefing.render.words import joined

LANGUAGES: dict[Language, str] = {
    "ar": "Arabic", "el": "Greek", "fa": "Persian", "he": "Hebrew", "hi": "Hindi", "kk": "Kazakh", "ky": "Kyrgyz",
    "ru": "Russian", "sr": "Serbian", "tg": "Tajik", "tr": "Turkish", "ug": "Uyghur", "ur": "Urdu", "uz": "Uzbek",
    "zh": "Chinese",
}  # fmt: skip


def written(data: Named) -> Iterator[tuple[str, str]]:
    """Yield how something is written: in English, then in each other language, as heading and names."""
    if names := _apart([data.usual, *data.names])[1:]:
        yield "Also written", joined([plain(name) for name in names])
    for code, foreign in data.languages.items():
        yield f"In {LANGUAGES[code]}", joined([f'<bdi lang="{code}">{plain(name)}</bdi>' for name in foreign])


def _apart(names: list[str]) -> list[str]:
    """Return the names without those that differ from an earlier one in capitals, accents of stops or hyphens only."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault("".join(filter(str.isalnum, name.casefold())), name)
    return list(seen.values())
