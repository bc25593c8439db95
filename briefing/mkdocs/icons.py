"""The mark of the site in other sizes."""

import io

from PIL import Image


def scaled(png: bytes, size: int) -> bytes:
    """Return a square PNG at another size, in pixels."""
    made = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGBA").resize((size, size), Image.Resampling.LANCZOS).save(made, "PNG")
    return made.getvalue()
