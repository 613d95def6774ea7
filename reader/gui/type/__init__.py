"""What the reader chooses of letters and colours."""
