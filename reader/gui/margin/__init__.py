"""What stands beside the article: the cards of the summary, the box of key points, the strip beside the scroll bar."""
