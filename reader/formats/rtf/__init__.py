"""Rich text files, read from their control words: libraries give their plain text, without lists and headings."""
