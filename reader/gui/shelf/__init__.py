"""The shelf in a dialog: what the reader keeps, searched and opened again."""
