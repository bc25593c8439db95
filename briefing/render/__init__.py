"""Rows in, Markdown out: one file per kind of page or block; all escaping in `escape`."""
