"""What programs are told of the site: every text is text, whatever signs it holds."""

from dataclasses import replace

from briefing.corpus import Corpus
from briefing.export.llms import llms_text
from tests.published import SITE


def test_signs_of_markdown_are_text(corpus: Corpus) -> None:
    told = llms_text(corpus, replace(SITE, name="A *site*", description="Boats [at\nnight]."), [], str)

    assert told.startswith("# A \\*site\\*\n\n> Boats \\[at night\\].\n\n")


def test_briefings_and_sources_lead_to_their_pages(corpus: Corpus) -> None:
    told = llms_text(corpus, SITE, [], str)

    assert "## Briefings\n\n- [Night ferries](/topics/night-ferries.md): " in told
    assert "## Sources\n\n- [Harbour lights: who pays?](/sources/harbour.md): Reading notes." in told
