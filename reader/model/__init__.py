"""Frozen values: the document and what was found in it. Standard library only."""
