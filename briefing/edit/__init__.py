"""Changes to what people write: texts of the project in, changed texts out, all else as it was typed."""
