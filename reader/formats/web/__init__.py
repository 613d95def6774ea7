"""Web pages, saved and copied: which blocks of a page are its article, and what each of them is. Fetches nothing."""
