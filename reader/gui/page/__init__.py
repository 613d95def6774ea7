"""The page: the article as one text view, what is painted under its words, and what the mouse learns over it."""
