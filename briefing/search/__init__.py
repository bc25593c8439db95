"""What a reader can find: every topic, entity, statement, source, term, reference and page as a document."""
