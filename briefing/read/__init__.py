"""The only readers of the project's files: text in, records and findings out."""
