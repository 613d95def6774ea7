"""EPUB books: the package, its table of contents, its chapters, and the book that grows from them."""
