"""What characters are, whatever they say."""
