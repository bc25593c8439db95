"""The MkDocs hook: the plugin of the library that lies beside this file, which need not be installed for it."""

from briefing.mkdocs.plugin import SourcebookPlugin

_plugin = SourcebookPlugin()
on_config = _plugin.on_config
on_files = _plugin.on_files
on_env = _plugin.on_env
on_page_markdown = _plugin.on_page_markdown
on_page_content = _plugin.on_page_content
on_page_context = _plugin.on_page_context
on_post_page = _plugin.on_post_page
on_post_build = _plugin.on_post_build
