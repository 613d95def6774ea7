"""Who says what in an interview or a transcript: paragraphs that are one person's words from start to end."""
