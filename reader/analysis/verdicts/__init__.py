"""What the text says of an author's point: the same, part of it, something else, or nothing."""
