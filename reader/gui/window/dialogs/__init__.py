"""Questions that the window asks before it does what was wished, and what it says of itself."""
