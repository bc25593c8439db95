"""Rules about the built site: each has an id, a sentence and a remedy."""
