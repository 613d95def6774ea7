"""Two articles on one event, and what was found in both, as values and as JSON."""
