"""Mails and web archives: their fields, their parts, and the mails within them."""
