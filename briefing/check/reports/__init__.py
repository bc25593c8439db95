"""What a person looks through, and what no rule judges: automatic links, and how much a page weighs."""
