"""From an article as it comes, in whatever format, to reading notes with hints; nothing in it is ever run."""
