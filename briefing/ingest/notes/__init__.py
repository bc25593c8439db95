"""From an article to reading notes and the draft of a topic, with hints."""
