"""Rules on content, gates on the built site, reports for a person, and one table of all rules."""
