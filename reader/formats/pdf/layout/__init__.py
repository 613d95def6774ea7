"""From words at places to passages in reading order."""
