"""Two articles on one event: what both say, what only one says, where they differ. Nothing is judged."""
