"""What stands between a title and its text: author, day, publisher."""
