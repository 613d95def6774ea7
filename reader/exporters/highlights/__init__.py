"""The reader's highlights and comments, taken out: Markdown, a table, Web Annotation."""
