"""The summary by itself, in place of the article."""
