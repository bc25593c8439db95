"""What an authored page may call, one line each: every macro returns Markdown made from data."""

from mkdocs_macros.plugin import MacrosPlugin

from macros.blocks import Blocks


def define_env(env: MacrosPlugin) -> None:
    """Register every public method of `Blocks` as a macro."""
    blocks = Blocks(env)
    for name in (name for name in vars(Blocks) if not name.startswith("_")):
        env.macro(getattr(blocks, name), name)  # type: ignore[no-untyped-call] # the plugin ships no types
