"""Rows in, SVG out: pictures drawn at build time, each with the same facts in words beside it.

All are 360 units wide: on a phone one unit is one pixel; wider screens scale the picture and set the text smaller.
"""
