"""The window: its bars, its docks, its messages, and what its actions do."""
