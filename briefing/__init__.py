"""The library: from reading notes and a registry to a linked site.

Data goes down the list of rooms, imports go up it; the page on architecture has the list.
"""
