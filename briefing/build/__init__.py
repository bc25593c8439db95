"""From a project to finished editions: one build at a time, aside, past the gates, then in the place of the old."""
