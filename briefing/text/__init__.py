"""Plain text: letters, words, sentences, numbers and names in it, and its quotation marks."""
