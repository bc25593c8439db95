"""Corpus in, plain rows out: what pages show, before anything is written as Markdown."""
