"""The library: from reading notes and a registry to a linked site.

Data goes down the list of rooms, imports go up it: errors, ids, dates, model, links, read, corpus,
derive, render, pages, publish, check.
"""
