"""The MkDocs hook: hands each event to `briefing.publish.mkdocs`."""

from mkdocs.plugins import CombinedEvent, event_priority

from briefing.publish import mkdocs as publish

# Everything is read before the macros ask for it and before MkDocs empties its output.
on_config = event_priority(100)(publish.configure)
on_files = publish.add_pages
on_env = publish.escape_texts
# The macros come between the two: no title and no text from an article passes Jinja.
on_page_markdown = CombinedEvent(event_priority(100)(publish.begin_page), publish.write_markdown)
on_page_content = publish.finish_html
on_page_context = publish.admit_html
on_post_page = publish.admit_page
# Nothing more is written after this.
on_post_build = event_priority(-100)(publish.finish_site)
