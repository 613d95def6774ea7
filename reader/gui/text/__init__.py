"""Text as Qt sets it: positions in UTF-16, characters that Qt reserves, lines that a widget draws itself."""
