"""What the MkDocs hook and the build command call: the Corpus on its way into pages and files."""
