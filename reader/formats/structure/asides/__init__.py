"""What is said to the reader around an article, told by its words: notes on it, and calls for money."""
