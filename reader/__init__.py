"""Glance Reader: an article, its key points, its summary lined up with the text, and its actors."""

__version__ = "0.1.0"
