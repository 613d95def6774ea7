"""What a text says of when and how much."""
