"""The brief of an article on one page, in several formats, and by templates of the reader's own."""
