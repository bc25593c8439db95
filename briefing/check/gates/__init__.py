"""Gates on the built site, one family a file; `briefing/check/site.py` runs them on one reading of each page."""
