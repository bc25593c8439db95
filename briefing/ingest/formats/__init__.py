"""Readers, one a format: bytes to an article's blocks."""
