"""Which parts of a page are its article, and which are navigation, adverts, other people's words."""
