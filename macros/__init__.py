"""What an authored page may call, one line each: every macro returns HTML made from data."""

from briefing.mkdocs.macros import define_env

__all__ = ["define_env"]
