"""Long blocks of a briefing are folded behind a line that says what is inside and how much."""

from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.places import ways
from briefing.derive.timeline import timeline, topic_timeline
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
from briefing.views.figures import figure_views
from briefing.views.names import entity_entry
from briefing.views.network import network_view
from briefing.views.routes import route_views
from briefing.views.timeline import date_views
from briefing.views.tools import tool_views

SMUGGLING, MESSAGING = TopicSlug("libya-malta-smuggling"), TopicSlug("encrypted-messaging")


def line(block: str) -> str:
    """Return the line behind which a block is folded."""
    head, _, rest = block.partition("<summary>")
    assert head.startswith('<details class="behind folded ')
    assert head.endswith('" open>')
    return rest.partition("</summary>")[0]


def test_each_block_says_what_is_inside_and_how_much(real: Derived) -> None:
    statements = real.corpus.topic_statements(SMUGGLING)
    numbers = figure_views(real.corpus, figures(real.corpus, statements))
    dates, routes = date_views(real.corpus, timeline(statements)), route_views(real.corpus, ways(real, SMUGGLING))
    apps = tool_views(real.corpus, tools(real, MESSAGING))
    people = [entity_entry(real, e) for e in real.corpus.entities.values() if e.kind.id == "person"]
    laws = [e for e in real.corpus.entities.values() if e.kind.id == "law"]
    network = network_view(real.network(SMUGGLING))

    assert line(folded_figures(numbers, "x")).startswith(f"{len(numbers)} numbers, ")
    assert line(folded_figures(numbers, "x")).endswith((" of them disputed", " otherwise in doubt"))
    undisputed = figure_views(real.corpus, figures(real.corpus, real.corpus.topic_statements(MESSAGING)))
    assert line(folded_figures(undisputed, "x")).endswith(" of them in doubt")
    years = sorted(row.when.year for row in dates)
    assert line(folded_timeline(dates, "x")) == f"{len(dates)} dates, {years[0]} to {years[-1]}"
    both = date_views(real.corpus, topic_timeline(real.corpus, SMUGGLING))
    recorded = sum(bool(row.events) for row in both)
    assert line(folded_timeline(both, "x")).endswith(f"; the public record gives {recorded} of them")
    assert line(folded_routes(routes, "x")).startswith(f"{len(routes)} routes, ")
    assert line(folded_tools(apps, "x")) == f"{len(apps)} tools, each with who reports its use"
    assert line(folded_network(network, "x")).startswith(f"Who is linked to whom: {len(network.nodes)} names, ")
    kinds = real.corpus.kinds
    names = folded_names([(kinds["person"], people), (kinds["law"], [entity_entry(real, e) for e in laws])], "x")
    assert line(names) == f"{len(people)} people and {len(laws)} laws and plans"
    assert line(folded_laws(laws, "x")) == f"{len(laws)} laws, bills and plans, by date"


def test_few_rows_are_sentences_and_stay_in_sight(real: Derived) -> None:
    rows = figure_views(real.corpus, figures(real.corpus, real.corpus.topic_statements(SMUGGLING))[:2])

    assert folded_figures(rows, "Two sentences.") == "Two sentences."
