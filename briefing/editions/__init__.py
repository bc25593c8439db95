"""Editions that travel: one page, a book, an archive of data, the site in one file."""
