"""The window: the only package that imports PySide6. It shows and asks; the core computes."""
