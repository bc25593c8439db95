"""Long blocks of a briefing are folded behind a line that says what is inside and how much."""

from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.places import ways
from briefing.derive.timeline import timeline
from briefing.derive.tools import tools
from briefing.ids import TopicSlug
from briefing.render.folded import (
    folded_figures,
    folded_laws,
    folded_names,
    folded_network,
    folded_routes,
    folded_timeline,
    folded_tools,
)

SMUGGLING, MESSAGING = TopicSlug("libya-malta-smuggling"), TopicSlug("encrypted-messaging")


def line(block: str) -> str:
    """Return the line behind which a block is folded."""
    head, _, rest = block.partition("<summary>")
    assert head.startswith('<details class="behind folded ')
    assert head.endswith('" open>')
    return rest.partition("</summary>")[0]


def test_each_block_says_what_is_inside_and_how_much(real: Derived) -> None:
    statements = real.corpus.topic_statements(SMUGGLING)
    numbers, dates = figures(real.corpus, statements), timeline(statements)
    apps = tools(real, MESSAGING)
    people = [e for e in real.corpus.entities.values() if e.kind.id == "person"]
    laws = [e for e in real.corpus.entities.values() if e.kind.id == "law"]
    network = real.network(SMUGGLING)

    assert line(folded_figures(numbers, "x")).startswith(f"{len(numbers)} numbers, ")
    assert line(folded_figures(numbers, "x")).endswith((" of them disputed", " otherwise in doubt"))
    undisputed = figures(real.corpus, real.corpus.topic_statements(MESSAGING))
    assert line(folded_figures(undisputed, "x")).endswith(" of them in doubt")
    years = sorted(row.when.year for row in dates)
    assert line(folded_timeline(dates, "x")) == f"{len(dates)} dates, {years[0]} to {years[-1]}"
    assert line(folded_routes(ways(real, SMUGGLING), "x")).startswith(f"{len(ways(real, SMUGGLING))} routes")
    assert line(folded_tools(apps, "x")) == f"{len(apps)} tools, each with who reports its use"
    assert line(folded_network(network, "x")).startswith(f"Who is linked to whom: {len(network.entities)} names, ")
    names = folded_names([(people[0].kind, people), (laws[0].kind, laws)], "x")
    assert line(names) == f"{len(people)} people and {len(laws)} laws and plans"
    assert line(folded_laws(laws, "x")) == f"{len(laws)} laws, bills and plans, by date"


def test_few_rows_are_sentences_and_stay_in_sight(real: Derived) -> None:
    rows = figures(real.corpus, real.corpus.topic_statements(SMUGGLING))[:2]

    assert folded_figures(rows, "Two sentences.") == "Two sentences."
