"""What the rules of names and the article as a whole settle after any engine."""
