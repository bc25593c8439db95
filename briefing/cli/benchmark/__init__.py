"""What the benchmark is made of: an invented corpus, the same pages as plain Markdown, and its table."""
