"""Lines made of pieces of the article: which sentences may stand alone, what can go, what must be put in."""
