"""A timeline lists what its picture shows, each date under its anchor, and tells the record from the articles."""

import re

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.timeline import timeline, topic_timeline
from briefing.ids import TopicSlug
from briefing.render.timeline import MOST, timeline_block, timeline_page
from briefing.views.timeline import date_views, whole_timeline


def test_a_timeline_lists_each_date_under_the_anchor_that_its_mark_leads_to(corpus: Corpus) -> None:
    block = timeline_block(date_views(corpus, timeline(corpus.statements.values())))
    anchors = set(re.findall(r'<p class="date" id="([^"]+)"', block))

    assert anchors
    assert set(re.findall(r'href="#([^"]+)"', block)) == anchors


def test_the_record_is_told_from_the_article_by_word_and_shape(recorded: Corpus) -> None:
    block = timeline_block(date_views(recorded, topic_timeline(recorded, TopicSlug("night-ferries"))))
    record = re.findall(r'<li class="record">(.*?)</li>', block)

    assert len(record) == 2
    assert all(line.startswith('<span class="of-record">Record</span> ') for line in record)
    assert 'data-cite="port-2018"' in record[1]
    assert 'href="/sources/harbour.md#p1-2"' in record[1]
    assert "Still open" in record[0]
    assert [name in block for name in (">The article<", ">The public record<", "Round marks", "an arrow")] == [True] * 4
    assert len(re.findall("<a href=", block.partition('class="square"')[2].partition("</g>")[0])) == 2


def test_the_timeline_of_all_topics_gives_each_event_its_address_and_topics(recorded: Corpus) -> None:
    page = timeline_page(whole_timeline(recorded))

    assert '<li class="record" id="event-count">' in page
    assert page.count('class="topic-name"') == 5


def test_a_year_with_many_statements_leads_to_the_whole_list(real: Derived) -> None:
    rows = topic_timeline(real.corpus, TopicSlug("libya-malta-smuggling"))
    block = timeline_block(date_views(real.corpus, rows))
    lists = dict(re.findall(r'<p class="date" id="([^"]+)">.*?</p><ul>(.*?)</ul>', block))
    said = next(len(row.statements) for row in rows if row.when.text == "2011")

    assert (
        f'<a href="/timeline.md#when-2011">{said - MOST} more on the timeline of all topics</a>' in lists["when-2011"]
    )
    assert lists["when-2011"].count("<li>") == MOST + 1
    assert 'id="when-2011"' in timeline_page(whole_timeline(real.corpus))


def test_few_dates_make_a_list_and_no_picture(real: Derived) -> None:
    rows = timeline(real.corpus.statements.values())
    crowded = max(rows, key=lambda row: len(row.statements))

    assert "<svg" in timeline_block(date_views(real.corpus, rows))
    lone = timeline_block(date_views(real.corpus, [crowded]))
    assert "<svg" not in lone
    assert '<p class="date" id="when-' in lone
