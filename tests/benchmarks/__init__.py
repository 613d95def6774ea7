"""Programs that measure; each prints its figures and skips with one line where its data is absent."""
