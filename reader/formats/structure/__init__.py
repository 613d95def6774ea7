"""What each paragraph of an article is, for all formats, and the document that is built from it."""
