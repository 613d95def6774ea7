"""Two articles beside each other, and what both, one or neither says."""
