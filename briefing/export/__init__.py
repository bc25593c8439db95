"""For machines: the Corpus as tables, bibliographies, a calendar, feeds, and structured data for pages."""
