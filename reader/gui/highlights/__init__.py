"""What the reader highlights: the bar beside a selection, the comment, the rows of the pane."""
