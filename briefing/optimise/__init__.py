"""Makes a built tree light: one style sheet and one script a page, fonts cut to what is written, nothing unused."""
