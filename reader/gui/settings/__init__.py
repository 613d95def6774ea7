"""The dialogs of settings and keys, made from their tables."""
