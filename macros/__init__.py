"""What an authored page may call, one line each: every macro returns Markdown made from data."""

from mkdocs_macros.plugin import MacrosPlugin

from briefing.publish.macro_faults import MacroFaults, macro_forms
from macros.blocks import Blocks


def define_env(env: MacrosPlugin) -> None:
    """Register every public method of `Blocks` as a macro."""
    blocks, forms = Blocks(env), macro_forms(Blocks)
    faults = MacroFaults(env, forms)
    for name in forms:
        env.macro(faults.watched(name, getattr(blocks, name)), name)  # type: ignore[no-untyped-call] # the plugin ships no types
