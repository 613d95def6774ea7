"""OpenDocument texts, read from their XML: no library for them keeps lists, notes and styles as a reader needs them."""
