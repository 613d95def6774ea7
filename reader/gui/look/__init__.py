"""Colour, type and icons by role."""
