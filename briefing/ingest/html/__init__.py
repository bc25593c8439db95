"""Web pages: the article, its metadata, and what each paragraph is."""
