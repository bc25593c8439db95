"""Rules on content, one family a file; `briefing/check/content.py` runs them together."""
