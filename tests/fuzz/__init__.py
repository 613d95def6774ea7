"""Broken files for every reader, made from sound ones; `python -m tests.fuzz COUNT` runs many."""
